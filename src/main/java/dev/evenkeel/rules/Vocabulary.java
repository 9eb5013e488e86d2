package dev.evenkeel.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The names that a rule may use, with their types.
public record Vocabulary(Map<String, ValueType> names) {
    private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]*", Pattern.CASE_INSENSITIVE);
    private static final Set<String> RESERVED = Set.of(
            "as",
            "break",
            "const",
            "continue",
            "else",
            "false",
            "for",
            "function",
            "if",
            "import",
            "in",
            "let",
            "loop",
            "namespace",
            "null",
            "package",
            "return",
            "true",
            "var",
            "void",
            "while");

    public Vocabulary {
        names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
    }

    /// Why a name cannot be used in rules, if so.
    public static Optional<String> objection(String name) {
        if (RESERVED.contains(name)) return Optional.of("`" + name + "` is a word of the rule language");
        if (!NAME.matcher(name).matches()) return Optional.of("`" + name + "` cannot be used as a name in a rule");
        return Optional.empty();
    }
}
