package dev.evenkeel.web.desk;

import dev.evenkeel.desk.Ask;
import dev.evenkeel.desk.Kind;
import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.web.layout.Typed;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

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

    /// @param account finds the key of the account that is meant
    /// @throws Refused with every field that cannot be read
    Ask read(UnaryOperator<String> account) {
        var typed = new Typed(fields);
        var discount = typed.numberOrNull("discount");
        var months = typed.text("months").isEmpty() ? null : Integer.valueOf(typed.whole("months", 0));
        var kind = typed.read("kind", Kind::of, "is no kind of request", "Choose one of the list");
        var whose = typed.read("account", account::apply, "is not known", "Give the name or the key of an account");
        var ask = new Ask(
                kind == null ? Kind.DISCOUNT : kind,
                typed.text("title"),
                whose == null ? "" : whose,
                typed.textOrNull("deal"),
                typed.money("amount", currency),
                discount == null ? null : Double.valueOf(discount.doubleValue()),
                months,
                hours("hours.", typed),
                typed.number("carry_hours"),
                hours("debt.", typed),
                typed.number("interest_hours"),
                typed.textOrNull("capability"),
                typed.dayOrNull("wanted"),
                typed.text("reason"),
                !field("expedite").isEmpty());
        typed.settle();
        return ask;
    }

    private Map<String, Double> hours(String prefix, Typed typed) {
        var hours = new LinkedHashMap<String, Double>();
        for (var skill : skills) {
            double number = typed.number(prefix + skill);
            if (number != 0) hours.put(skill, number);
        }
        return hours;
    }
}
