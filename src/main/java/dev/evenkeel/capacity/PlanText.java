package dev.evenkeel.capacity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A plan as the YAML document that {@link PlanReader} reads.
final class PlanText {
    private PlanText() {}

    static String of(CapacityPlan plan) {
        var text = new StringBuilder("kind: capacity\n");
        plan.all(PlanLine.Growth.class)
                .forEach(growth ->
                        text.append("growth: ").append(number(growth.most())).append('\n'));
        for (var kind : Kind.values()) {
            if (kind == Kind.GROWTH || plan.of(kind).isEmpty()) continue;
            text.append('\n').append(kind.section()).append(":\n");
            plan.of(kind)
                    .values()
                    .forEach(line -> text.append("  - {")
                            .append(String.join(", ", fields(line)))
                            .append("}\n"));
        }
        return text.toString();
    }

    private static List<String> fields(PlanLine line) {
        var fields = new Fields().text("key", line.key());
        switch (line) {
            case PlanLine.Skill skill -> fields.text("name", skill.name());
            case PlanLine.Team team -> fields.text("name", team.name());
            case PlanLine.Staff staff ->
                fields.text("name", staff.name())
                        .text("team", staff.team())
                        .text("skill", staff.skill())
                        .plain("people", number(staff.people()))
                        .plain("hours", number(staff.hours()))
                        .plain("from", staff.from())
                        .plain("until", staff.until());
            case PlanLine.Absence absence ->
                fields.text("name", absence.name())
                        .text("whose", absence.whose())
                        .plain("from", absence.from())
                        .plain("until", absence.until());
            case PlanLine.Focus focus ->
                fields.text("skill", focus.skill())
                        .plain("share", number(focus.share()))
                        .plain("from", focus.from())
                        .plain("until", focus.until());
            case PlanLine.Reserve reserve ->
                fields.plain("for", reserve.purpose().name().toLowerCase(Locale.ROOT))
                        .text("skill", reserve.skill())
                        .plain("share", number(reserve.share()))
                        .plain("hours", number(reserve.hours()))
                        .plain("from", reserve.from())
                        .plain("until", reserve.until());
            case PlanLine.Increase increase ->
                fields.text("name", increase.name())
                        .text("team", increase.team())
                        .text("skill", increase.skill())
                        .plain("people", number(increase.people()))
                        .plain("hours", number(increase.hours()))
                        .plain("start", increase.start())
                        .plain(
                                "ramp",
                                increase.ramp().stream().map(PlanText::number).toList())
                        .plain("probability", number(increase.probability()));
            case PlanLine.Service service ->
                fields.text("name", service.name())
                        .plain("hours", hours(service.effort().hours()))
                        .plain("lead_days", service.effort().leadDays());
            case PlanLine.PastWeek past ->
                fields.text("skill", past.skill())
                        .plain("week", past.week())
                        .plain("planned", number(past.planned()))
                        .plain("done", number(past.done()));
            case PlanLine.Growth growth -> {}
            case PlanLine.Work work ->
                fields.text("label", work.label())
                        .text("whom", work.whom().isEmpty() ? null : work.whom())
                        .plain("class", work.firmness().word())
                        .plain("hours", hours(work.hours()))
                        .plain("from", work.from())
                        .plain("until", work.until());
        }
        return fields.list;
    }

    private static final class Fields {
        private final List<String> list = new ArrayList<>();

        Fields text(String key, @Nullable String value) {
            return value == null ? this : plain(key, quoted(value));
        }

        Fields plain(String key, @Nullable Object value) {
            if (value != null) list.add(key + ": " + value);
            return this;
        }
    }

    private static String hours(Map<String, Double> hours) {
        var each = new ArrayList<String>();
        new TreeMap<>(hours).forEach((skill, number) -> each.add(quoted(skill) + ": " + number(number)));
        return "{" + String.join(", ", each) + "}";
    }

    private static @Nullable String number(@Nullable Double number) {
        return number == null
                ? null
                : java.math.BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ") + '"';
    }
}
