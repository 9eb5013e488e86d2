package dev.evenkeel.web.motion;

import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.motion.NewSwitch;
import dev.evenkeel.web.layout.Typed;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// What it took a customer to come over, as it is typed.
public record SwitchingForm(Map<String, String> fields, List<Problem> problems) {
    static SwitchingForm empty() {
        return new SwitchingForm(Map.of(), List.of());
    }

    SwitchingForm with(List<Problem> wrong) {
        return new SwitchingForm(fields, wrong);
    }

    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /// @param account finds the key of the account that is meant
    /// @throws Refused with every field that cannot be read
    NewSwitch read(UnaryOperator<String> account, LocalDate today) {
        var typed = new Typed(fields);
        var imported = typed.numberOrNull("imported");
        typed.needed("account", "Give the name or the key of an account");
        var whose = typed.read("account", account::apply, "is not known", "Give the name or the key of an account");
        var record = new NewSwitch(
                whose == null ? "" : whose,
                typed.text("incumbent"),
                typed.day("day", today),
                typed.number("hours"),
                imported == null ? null : Double.valueOf(imported.doubleValue() / 100),
                typed.number("overlap"),
                Arrays.asList(field("gaps").split("[,\n]")));
        typed.settle();
        return record;
    }
}
