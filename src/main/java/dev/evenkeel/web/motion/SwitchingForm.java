package dev.evenkeel.web.motion;

import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.motion.NewSwitch;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

    /// @throws Refused with every field that is no number or day
    NewSwitch read(LocalDate today) {
        var problems = new ArrayList<Problem>();
        var imported = number("imported", problems);
        var record = new NewSwitch(
                field("account").strip(),
                field("incumbent").strip(),
                day(today, problems),
                zero(number("hours", problems)),
                imported == null ? null : Double.valueOf(imported / 100),
                zero(number("overlap", problems)),
                Arrays.asList(field("gaps").split("[,\n]")));
        if (!problems.isEmpty()) throw new Refused(problems);
        return record;
    }

    private @Nullable Double number(String name, List<Problem> problems) {
        var text = field(name).strip().replace(",", "");
        if (text.isEmpty()) return null;
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException malformed) {
            problems.add(new Problem(name, "`" + field(name) + "` is not a number", "Write digits, such as 12"));
            return null;
        }
    }

    private LocalDate day(LocalDate today, List<Problem> problems) {
        try {
            return field("day").isBlank() ? today : LocalDate.parse(field("day").strip());
        } catch (DateTimeException malformed) {
            problems.add(new Problem("day", "`" + field("day") + "` is not a day", "Write it as 2026-01-31"));
            return today;
        }
    }

    private static double zero(@Nullable Double number) {
        return number == null ? 0 : number;
    }
}
