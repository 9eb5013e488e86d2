package dev.evenkeel.web.capacity;

import dev.evenkeel.capacity.Effort;
import dev.evenkeel.capacity.Firmness;
import dev.evenkeel.capacity.Kind;
import dev.evenkeel.capacity.PlanLine;
import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.web.layout.Typed;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A form that was filled in, read as a line of the plan; all that cannot be read is told at once.
final class Filled {
    private final Map<String, String> form;
    private final List<Problem> problems = new ArrayList<>();

    private Filled(Map<String, String> form) {
        this.form = form;
    }

    /// @throws Refused with every field that cannot be read
    static PlanLine line(Kind kind, String key, Map<String, String> form) {
        var filled = new Filled(form);
        var line = filled.read(kind, key);
        if (!filled.problems.isEmpty()) throw new Refused(filled.problems);
        return line;
    }

    private PlanLine read(Kind kind, String key) {
        return switch (kind) {
            case SKILL -> new PlanLine.Skill(key, text("name"));
            case TEAM -> new PlanLine.Team(key, text("name"));
            case STAFF ->
                new PlanLine.Staff(
                        key,
                        text("name"),
                        text("team"),
                        text("skill"),
                        number("people"),
                        number("hours"),
                        day("from"),
                        maybeDay("until"));
            case ABSENCE -> new PlanLine.Absence(key, text("name"), maybe("whose"), day("from"), day("until"));
            case FOCUS ->
                new PlanLine.Focus(key, maybe("skill"), number("share") / 100, day("from"), maybeDay("until"));
            case RESERVE ->
                new PlanLine.Reserve(
                        key,
                        oneOf("purpose", PlanLine.Purpose.class, PlanLine.Purpose.OTHER),
                        text("skill"),
                        maybe("share") == null ? null : (Double) (number("share") / 100),
                        maybe("hours") == null ? null : (Double) number("hours"),
                        day("from"),
                        maybeDay("until"));
            case INCREASE ->
                new PlanLine.Increase(
                        key,
                        text("name"),
                        text("team"),
                        text("skill"),
                        number("people"),
                        number("hours"),
                        day("start"),
                        ramp(),
                        number("probability") / 100);
            case SERVICE ->
                new PlanLine.Service(
                        key,
                        text("name"),
                        effort(maybe("lead") == null ? 0 : (int) Math.clamp(number("lead"), -1, 1_000_000)));
            case PAST_WEEK -> new PlanLine.PastWeek(key, text("skill"), day("week"), number("planned"), number("done"));
            case GROWTH -> new PlanLine.Growth(PlanLine.Growth.KEY, number("most"));
            case WORK ->
                new PlanLine.Work(
                        key,
                        text("label"),
                        text("whom"),
                        oneOf("firmness", Firmness.class, Firmness.CUSTOMER),
                        mix(),
                        day("from"),
                        day("until"));
        };
    }

    private String text(String field) {
        return form.getOrDefault(field, "").strip();
    }

    private <E extends Enum<E>> E oneOf(String field, Class<E> type, E otherwise) {
        var text = text(field);
        if (text.isEmpty()) return otherwise;
        for (var one : type.getEnumConstants()) if (one.name().equals(text)) return one;
        problems.add(new Problem(field, "There is no `" + text + "`", "Choose one of the list"));
        return otherwise;
    }

    private @Nullable String maybe(String field) {
        var text = text(field);
        return text.isEmpty() ? null : text;
    }

    private double number(String field) {
        return number(field, text(field));
    }

    private double number(String field, String text) {
        try {
            return Typed.decimal(text).doubleValue();
        } catch (NumberFormatException none) {
            problems.add(new Problem(field, "`" + text + "` is not a number", "Write a number, such as 40"));
            return 0;
        }
    }

    private LocalDate day(String field) {
        try {
            return Typed.inReach(text(field));
        } catch (DateTimeException none) {
            problems.add(new Problem(field, "`" + text(field) + "` is not a day", "Write it as 2026-03-31"));
            return LocalDate.EPOCH;
        }
    }

    private @Nullable LocalDate maybeDay(String field) {
        return text(field).isEmpty() ? null : day(field);
    }

    private List<Double> ramp() {
        var steps = new ArrayList<Double>();
        if (!text("ramp").isEmpty()) for (var step : text("ramp").split(",", -1)) steps.add(number("ramp", step) / 100);
        return steps;
    }

    private Effort effort(int lead) {
        var mix = mix();
        return mix.isEmpty() ? Effort.of("none", 1) : new Effort(mix, lead);
    }

    private Map<String, Double> mix() {
        var hours = new TreeMap<String, Double>();
        for (var part : text("mix").split(",", -1)) {
            var words = part.strip().split("[\\s:=]+");
            if (words.length == 2) {
                if (hours.put(words[0], number("hours by skill", words[1])) != null)
                    problems.add(
                            new Problem("hours by skill", "`" + words[0] + "` stands there twice", "Add its hours up"));
            } else
                problems.add(new Problem(
                        "hours by skill", "`" + part.strip() + "` cannot be read", "Write `skill hours`, with commas"));
        }
        return hours;
    }
}
