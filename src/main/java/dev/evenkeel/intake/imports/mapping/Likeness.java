package dev.evenkeel.intake.imports.mapping;

import dev.evenkeel.intake.ImportKind;
import dev.evenkeel.intake.imports.rows.Sample;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How much a column is like a target, and why.
record Likeness(double confidence, String reason) {
    private static final Likeness NONE = new Likeness(0, "");
    private static final Pattern NOISE = Pattern.compile("[^a-z0-9]");
    private static final Pattern DOMAINS =
            Pattern.compile("(https?://)?[\\w-]+(\\.[\\w-]+)+/?([|;, ]+[\\w-]+(\\.[\\w-]+)+)*");

    static Likeness of(ImportKind kind, String target, String column, Sample sample) {
        var names = Objects.requireNonNull(Vocabulary.of(kind).get(target));
        var plain = NOISE.matcher(column.toLowerCase(Locale.ROOT)).replaceAll("");
        // Whoever calls a column as we call what it becomes means just that.
        int place = names.indexOf(plain);
        if (place < 0 && plain.equals(NOISE.matcher(target).replaceAll(""))) place = 0;
        var values = sample.values(column);
        if (place < 0) return target.equals("email") ? byValues(values) : NONE;
        var byName = 0.95 - 0.3 * place / names.size();
        if (values.isEmpty()) return new Likeness(byName * 0.6, "Its name says so; it is empty in the sample");
        var share = agreeing(target, values);
        if (share < 0.5) return new Likeness(byName * 0.3, "Its name says so, but its values do not");
        return new Likeness(byName * (0.8 + 0.2 * share), reason(target, share));
    }

    private static Likeness byValues(List<Object> values) {
        return !values.isEmpty() && agreeing("email", values) > 0.9
                ? new Likeness(0.7, "Its values are e-mail addresses")
                : NONE;
    }

    private static String reason(String target, double share) {
        var percent = Math.round(share * 100) + " %";
        return switch (target) {
            case "at", "since", "close_date" -> "Its name says so, and " + percent + " of its values are times";
            case "email" -> "Its name says so, and " + percent + " of its values are addresses";
            case "bot" -> "Its name says so, and " + percent + " of its values are yes or no";
            case "amount" -> "Its name says so, and " + percent + " of its values are numbers";
            default -> "Its name says so";
        };
    }

    private static double agreeing(String target, List<Object> values) {
        return switch (target) {
            case "at", "since", "close_date" ->
                share(values, value -> Times.of(value).isPresent());
            case "email" -> share(values, value -> Words.text(value).matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+"));
            case "bot" -> share(values, value -> Words.flag(value).isPresent());
            case "amount" -> share(values, value -> Words.number(Words.text(value)) != null);
            case "domains" ->
                share(values, value -> DOMAINS.matcher(Words.text(value)).matches());
            case "id", "message_id" -> new HashSet<>(values).size() == values.size() ? 1 : 0;
            case "event", "stage", "kind" -> new HashSet<>(values).size() <= Math.max(10, values.size() / 2) ? 1 : 0.3;
            default -> 1;
        };
    }

    private static double share(List<Object> values, java.util.function.Predicate<Object> agrees) {
        return (double) values.stream().filter(agrees).count() / values.size();
    }

    /// What stands between several domains in one cell, if there are any such cells.
    static @Nullable String separator(List<Object> values) {
        for (var separator : List.of("|", ";", ","))
            if (values.stream().anyMatch(value -> value instanceof String text && text.contains(separator)))
                return separator;
        return null;
    }
}
