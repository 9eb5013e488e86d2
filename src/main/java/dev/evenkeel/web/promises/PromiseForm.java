package dev.evenkeel.web.promises;

import dev.evenkeel.capacity.Firmness;
import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.promises.NewPromise;
import dev.evenkeel.promises.Subject;
import dev.evenkeel.promises.Subjects;
import dev.evenkeel.web.layout.Typed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
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

    /// @param account finds the key of the account that is meant
    /// @throws Refused with every field that cannot be read
    NewPromise read(Subjects subjects, UnaryOperator<String> account, String user, LocalDate today) {
        var typed = new Typed(given);
        typed.needed("due", "Give a day such as " + today.plusMonths(2));
        typed.needed("account", "Give the name or the key of an account");
        typed.needed("what", "Name a capability or a service");
        var due = typed.dayOrNull("due");
        var whose = typed.read("account", account::apply, "is not known", "Give the name or the key of an account");
        var subject = typed.read("what", text -> subjects.meant(text, today), "is not known", "Choose one of the list");
        var firmness = typed.read("firmness", Firmness::of, "is no class", "Choose one of the list");
        var chance = typed.numberOrNull("chance");
        var value = typed.text("value").isEmpty() ? null : typed.money("value", currency());
        var pieces = typed.whole("pieces", 1);
        var reservation =
                typed.read("reservation", UUID::fromString, "is no reservation", "Ask again, and reserve anew");
        typed.settle();
        return new NewPromise(
                null,
                Objects.requireNonNull(whose),
                orNull("deal"),
                Objects.requireNonNull(subject),
                pieces,
                Objects.requireNonNull(due),
                field("words"),
                field("channel"),
                firmness == null ? Firmness.of("customer") : firmness,
                chance == null ? null : Double.valueOf(chance.doubleValue() / 100),
                value,
                field("seller").isEmpty() ? user : field("seller"),
                orNull("team"),
                is("problem", "true"),
                is("scope", "true"),
                reservation,
                is("anyway", "true"));
    }

    private String currency() {
        return field("currency").isEmpty() ? "USD" : field("currency");
    }

    private @Nullable String orNull(String name) {
        return field(name).isEmpty() ? null : field(name);
    }
}
