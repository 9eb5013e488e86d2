package dev.evenkeel.intake.imports.mapping;

import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/// Texts as YAML writes them: bare where nobody could mistake them, else in JSON's quotes.
final class Quoted {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern BARE = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]*( [A-Za-z0-9_.-]+)*");
    private static final Set<String> WORDS = Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

    private Quoted() {}

    static String of(String text) {
        var bare = BARE.matcher(text).matches() && !WORDS.contains(text.toLowerCase(java.util.Locale.ROOT));
        return bare ? text : always(text);
    }

    static String always(String text) {
        return JSON.writeValueAsString(text);
    }
}
