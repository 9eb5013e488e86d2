package dev.evenkeel.api;

import dev.evenkeel.foundation.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// What is wrong with a body of JSON, in the words of whoever sent it: which field, what stands there, what belongs
/// there.
final class Misread {
    private static final int MOST = 60;
    private static final String SHAPE = "Look up its shape in " + Doors.OPEN + ".json";

    private Misread() {}

    static Problem of(Throwable cause) {
        return switch (cause) {
            case UnrecognizedPropertyException unknown ->
                new Problem(where(unknown), "There is no such field", known(unknown));
            case InvalidNullException hole ->
                new Problem(where(hole), "It is null", "Leave it out, or say what stands there");
            case MismatchedInputException other
            when isHole(other) -> new Problem(where(other), "It holds the character 0", "Leave that character out");
            case MismatchedInputException other ->
                new Problem(where(other), what(other), remedy(other.getTargetType()));
            case StreamReadException broken ->
                new Problem("body", "It is no JSON: " + firstLine(broken) + place(broken), "Mend it there");
            case JacksonException other -> new Problem(where(other), "It cannot be read", SHAPE);
            default -> new Problem("body", "It cannot be read", SHAPE);
        };
    }

    /// Where in the body: `tickets[0].day`; `body` for the whole.
    private static String where(JacksonException wrong) {
        var path = new StringBuilder();
        for (var step : wrong.getPath()) {
            if (step.getPropertyName() == null)
                path.append('[').append(step.getIndex()).append(']');
            else path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
        }
        return path.isEmpty() ? "body" : path.toString();
    }

    private static String known(UnrecognizedPropertyException unknown) {
        var names = unknown.getKnownPropertyIds();
        if (names == null || names.isEmpty()) return SHAPE;
        return "Known here: "
                + String.join(", ", names.stream().map(String::valueOf).sorted().toList());
    }

    private static boolean isHole(MismatchedInputException other) {
        return other.getOriginalMessage().startsWith("the character 0");
    }

    private static String what(MismatchedInputException other) {
        var given = other instanceof InvalidFormatException wrong
                ? "`" + cut(String.valueOf(wrong.getValue())) + "`"
                : "It";
        return given + " is not " + noun(other.getTargetType());
    }

    private static String noun(@Nullable Class<?> type) {
        if (type == null) return "what belongs there";
        if (type == String.class) return "words";
        if (type == LocalDate.class) return "a day";
        if (Temporal.class.isAssignableFrom(type)) return "a moment";
        if (type == Boolean.class || type == boolean.class) return "true or false";
        if (type == UUID.class) return "a reference";
        if (type == Integer.class || type == Long.class || type == int.class || type == long.class)
            return "a whole number";
        if (Number.class.isAssignableFrom(type) || type == double.class) return "a number";
        if (Collection.class.isAssignableFrom(type)) return "a list";
        return "an object";
    }

    private static String remedy(@Nullable Class<?> type) {
        if (type == null) return SHAPE;
        if (type == String.class) return "Write it in quotes";
        if (type == LocalDate.class) return "Write it as 2026-03-31";
        if (type == Instant.class) return "Write it as 2026-03-31T12:00:00Z";
        if (type == Boolean.class || type == boolean.class) return "Write true or false, without quotes";
        if (type == UUID.class) return "Write it as " + new UUID(0x11111111_11114111L, 0x8111111111111111L);
        if (Number.class.isAssignableFrom(type) || type == double.class) return "Write a number, such as 12";
        if (Collection.class.isAssignableFrom(type)) return "Write it as […]";
        return Map.class.isAssignableFrom(type) ? "Write it as {\"name\": …}" : SHAPE;
    }

    private static String place(StreamReadException broken) {
        var at = broken.getLocation();
        return at == null || at.getLineNr() < 1 ? "" : ", at line " + at.getLineNr() + ", column " + at.getColumnNr();
    }

    private static String firstLine(JacksonException broken) {
        var line = broken.getOriginalMessage().lines().findFirst().orElse("");
        return line.replaceAll("\\s*\\(.*", "").replaceAll("[.:]$", "");
    }

    static String cut(String text) {
        return text.length() <= MOST ? text : text.substring(0, MOST) + "…";
    }
}
