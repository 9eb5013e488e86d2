package dev.evenkeel.web.accounts;

import dev.evenkeel.accounts.Trait;
import dev.evenkeel.web.layout.Say;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Values of traits and signals as people read them.
public final class Values {
    private static final Set<String> SHORT_FORMS = Set.of("mrr", "arr", "acv", "ltv", "crm", "id", "url", "vat", "nps");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Values() {}

    public static String words(@Nullable Object value) {
        return switch (value) {
            case null -> "not known";
            case Boolean flag -> flag ? "yes" : "no";
            case Double number ->
                number % 1 == 0
                        ? Say.number(number.longValue())
                        : String.format(Locale.ENGLISH, Math.abs(number) < 10 ? "%.2f" : "%,.1f", number);
            case String text when text.startsWith("[") -> list(text);
            default -> Objects.toString(value);
        };
    }

    /// A list of plain values is read better without its brackets and quotes.
    private static String list(String json) {
        try {
            var node = JSON.readTree(json);
            var plain = node.valueStream().allMatch(JsonNode::isValueNode);
            return plain ? node.valueStream().map(JsonNode::asString).collect(Collectors.joining(", ")) : json;
        } catch (JacksonException noList) {
            return json;
        }
    }

    public static @Nullable String text(Map<String, Trait> traits, String key) {
        var trait = traits.get(key);
        return trait == null || trait.value() == null ? null : words(trait.value());
    }

    /// Traits for reading, but for those that stand elsewhere on the page.
    public static List<Fact> facts(Map<String, Trait> traits, List<String> elsewhere) {
        return traits.values().stream()
                .filter(trait -> trait.value() != null && !elsewhere.contains(trait.key()))
                .map(trait -> new Fact(label(trait.key()), words(trait.value()), since(trait)))
                .sorted(java.util.Comparator.comparing(Fact::name))
                .toList();
    }

    private static @Nullable LocalDate since(Trait trait) {
        var day = LocalDate.ofInstant(trait.at(), ZoneOffset.UTC);
        return day.toEpochDay() == 0 ? null : day;
    }

    /// `signed_up` and `signedUp` become `Signed up`.
    static String label(String key) {
        var words = key.replaceAll("([a-z])([A-Z])", "$1 $2")
                .replace('_', ' ')
                .replace('.', ' ')
                .strip();
        if (SHORT_FORMS.contains(key)) return key.toUpperCase(Locale.ROOT);
        return words.isEmpty()
                ? key
                : words.substring(0, 1).toUpperCase(Locale.ROOT)
                        + words.substring(1).toLowerCase(Locale.ROOT);
    }
}
