package dev.evenkeel.web.promises;

import dev.evenkeel.capacity.Firmness;
import dev.evenkeel.foundation.Money;
import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.promises.NewPromise;
import dev.evenkeel.promises.Subject;
import dev.evenkeel.promises.Subjects;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A promise as it is typed.
///
/// @param things what can be promised by name
/// @param given as it was typed
public record PromiseForm(List<Subject> things, Map<String, String> given, List<Problem> problems) {
    public String field(String name) {
        return Objects.requireNonNullElse(given.get(name), "").strip();
    }

    public boolean is(String name, String value) {
        return field(name).equals(value);
    }

    public List<Firmness> classes() {
        return List.of(Firmness.values());
    }

    PromiseForm with(List<Problem> found) {
        return new PromiseForm(things, given, found);
    }

    /// @throws Refused with every field that cannot be read
    NewPromise read(Subjects subjects, String user, LocalDate today) {
        var reading = new Reading();
        var due = reading.of("due", LocalDate::parse, "Give a day such as " + today.plusMonths(2));
        var pieces = reading.of("pieces", Integer::valueOf, "Write a whole number");
        var chance = reading.of("chance", Double::valueOf, "Write a number from 0 to 100");
        var value = reading.of(
                "value",
                text -> Money.of(new BigDecimal(text.replace(",", "")), currency()),
                "Write an amount such as 48000");
        if (due == null && field("due").isEmpty())
            reading.problems.add(new Problem("due", "It is not said until when", "Give a day"));
        if (!reading.problems.isEmpty()) throw new Refused(reading.problems);
        return new NewPromise(
                null,
                field("account"),
                orNull("deal"),
                subjects.meant(field("what"), today),
                pieces == null ? 1 : pieces,
                Objects.requireNonNull(due),
                field("words"),
                field("channel"),
                Firmness.of(field("firmness").isEmpty() ? "customer" : field("firmness")),
                chance == null ? null : chance / 100,
                value,
                field("seller").isEmpty() ? user : field("seller"),
                orNull("team"),
                is("problem", "true"),
                is("scope", "true"),
                reading.of("reservation", UUID::fromString, "Ask again, and reserve anew"),
                is("anyway", "true"));
    }

    private String currency() {
        return field("currency").isEmpty() ? "USD" : field("currency");
    }

    private @Nullable String orNull(String name) {
        return field(name).isEmpty() ? null : field(name);
    }

    private final class Reading {
        private final List<Problem> problems = new ArrayList<>();

        <T> @Nullable T of(String name, Function<String, T> read, String remedy) {
            var text = field(name);
            if (text.isEmpty()) return null;
            try {
                return read.apply(text);
            } catch (DateTimeException | IllegalArgumentException wrong) {
                problems.add(new Problem(name, "`" + text + "` is not understood", remedy));
                return null;
            }
        }
    }
}
