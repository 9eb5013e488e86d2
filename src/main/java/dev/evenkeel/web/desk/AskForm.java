package dev.evenkeel.web.desk;

import dev.evenkeel.desk.Ask;
import dev.evenkeel.desk.Kind;
import dev.evenkeel.foundation.Money;
import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A request as it is typed: every field a text, so that what is wrong can be shown beside what was written.
///
/// @param of the number of the request that is asked for again; empty for a new one
public record AskForm(
        String of, String currency, List<String> skills, Map<String, String> fields, List<Problem> problems) {
    static AskForm empty(String currency, List<String> skills, Map<String, String> given) {
        return new AskForm("", currency, skills, given, List.of());
    }

    /// The form of a request that is asked for again.
    static AskForm again(long id, Ask ask, List<String> skills) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("kind", ask.kind().name());
        fields.put("title", ask.title());
        fields.put("account", ask.account());
        fields.put("deal", Objects.requireNonNullElse(ask.deal(), ""));
        fields.put("amount", ask.amount().amount().stripTrailingZeros().toPlainString());
        fields.put("discount", ask.discount() == null ? "" : plain(ask.discount()));
        fields.put("months", ask.months() == null ? "" : ask.months().toString());
        fields.put("carry_hours", plain(ask.carryHours()));
        fields.put("interest_hours", plain(ask.interestHours()));
        fields.put("capability", Objects.requireNonNullElse(ask.capability(), ""));
        fields.put("wanted", ask.wanted() == null ? "" : ask.wanted().toString());
        fields.put("reason", ask.reason());
        fields.put("expedite", ask.expedite() ? "true" : "");
        ask.hours().forEach((skill, hours) -> fields.put("hours." + skill, plain(hours)));
        ask.debtHours().forEach((skill, hours) -> fields.put("debt." + skill, plain(hours)));
        return new AskForm(Long.toString(id), ask.amount().currency(), skills, fields, List.of());
    }

    AskForm with(List<Problem> wrong) {
        return new AskForm(of, currency, skills, fields, wrong);
    }

    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    public boolean kind(Kind kind) {
        return field("kind").equals(kind.name());
    }

    private static String plain(double number) {
        return number == 0
                ? ""
                : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /// @throws Refused with every field that is no number or day
    Ask read() {
        var problems = new ArrayList<Problem>();
        var amount = number("amount", problems);
        var discount = number("discount", problems);
        var months = number("months", problems);
        var ask = new Ask(
                Kind.of(field("kind")),
                field("title").strip(),
                field("account").strip(),
                blank("deal"),
                Money.of(amount == null ? BigDecimal.ZERO : amount, currency),
                discount == null ? null : discount.doubleValue(),
                months == null ? null : months.intValue(),
                hours("hours.", problems),
                zero(number("carry_hours", problems)),
                hours("debt.", problems),
                zero(number("interest_hours", problems)),
                blank("capability"),
                day(problems),
                field("reason").strip(),
                !field("expedite").isEmpty());
        if (!problems.isEmpty()) throw new Refused(problems);
        return ask;
    }

    private Map<String, Double> hours(String prefix, List<Problem> problems) {
        var hours = new LinkedHashMap<String, Double>();
        for (var skill : skills) {
            var number = number(prefix + skill, problems);
            if (number != null && number.signum() != 0) hours.put(skill, number.doubleValue());
        }
        return hours;
    }

    private @Nullable BigDecimal number(String name, List<Problem> problems) {
        var text = field(name).strip().replace(",", "");
        if (text.isEmpty()) return null;
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException malformed) {
            problems.add(new Problem(name, "`" + field(name) + "` is not a number", "Write digits, such as 1200"));
            return null;
        }
    }

    private @Nullable LocalDate day(List<Problem> problems) {
        try {
            return field("wanted").isBlank()
                    ? null
                    : LocalDate.parse(field("wanted").strip());
        } catch (DateTimeException malformed) {
            problems.add(new Problem("wanted", "`" + field("wanted") + "` is not a day", "Write it as 2026-01-31"));
            return null;
        }
    }

    private @Nullable String blank(String name) {
        return field(name).isBlank() ? null : field(name).strip();
    }

    private static double zero(@Nullable BigDecimal number) {
        return number == null ? 0 : number.doubleValue();
    }
}
