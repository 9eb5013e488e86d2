package dev.evenkeel.web.capacity;

import dev.evenkeel.capacity.CapacityPlan;
import dev.evenkeel.capacity.Effort;
import dev.evenkeel.capacity.Firmness;
import dev.evenkeel.capacity.Kind;
import dev.evenkeel.capacity.PlanLine;
import dev.evenkeel.web.layout.Choice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The fields of each kind of line, and how a line fills them. Shares are percentages here.
final class Forms {
    private Forms() {}

    static List<Field> fields(Kind kind, CapacityPlan plan) {
        var name = Field.of("name", "Name", "text", "", true);
        var from = Field.of("from", "From", "date", "", true);
        var until = Field.of("until", "Until", "date", "open end", false);
        var people = Field.of("people", "People", "number", "1", true);
        var hours = Field.of("hours", "Hours a week, each", "number", "40", true);
        var team = Field.select("team", "Team", true, choices(plan, Kind.TEAM));
        var skill = Field.select("skill", "Skill", true, choices(plan, Kind.SKILL));
        var mix = Field.of("mix", "Hours by skill", "text", example(plan), true);
        return switch (kind) {
            case SKILL, TEAM -> List.of(name);
            case STAFF -> List.of(name, team, skill, people, hours, from, until);
            case ABSENCE ->
                List.of(
                        name,
                        Field.select("whose", "Who", false, choices(plan, Kind.TEAM, Kind.STAFF)),
                        from,
                        Field.of("until", "Until", "date", "", true));
            case FOCUS ->
                List.of(
                        Field.select("skill", "Skill", false, choices(plan, Kind.SKILL)),
                        Field.of("share", "Share of hours, %", "number", "70", true),
                        from,
                        until);
            case RESERVE ->
                List.of(
                        Field.select(
                                "purpose",
                                "Kept for",
                                true,
                                Arrays.stream(PlanLine.Purpose.values())
                                        .map(one -> new Choice(one.name(), word(one)))
                                        .toList()),
                        skill,
                        Field.of("share", "% of capacity", "number", "10", false),
                        Field.of("hours", "or hours a week", "number", "12", false),
                        from,
                        until);
            case INCREASE ->
                List.of(
                        name,
                        team,
                        skill,
                        people,
                        hours,
                        Field.of("start", "Start", "date", "", true),
                        Field.of("ramp", "Ramp, % by week", "text", "25, 50, 75, 100", false),
                        Field.of("probability", "Chance, %", "number", "80", true));
            case SERVICE -> List.of(name, mix, Field.of("lead", "Days that pass anyway", "number", "0", false));
            case PAST_WEEK ->
                List.of(
                        skill,
                        Field.of("week", "Monday of the week", "date", "", true),
                        Field.of("planned", "Hours planned", "number", "120", true),
                        Field.of("done", "Hours done", "number", "104", true));
            case GROWTH -> List.of(Field.of("most", "Grows up to a factor of", "number", "1.8", true));
            case WORK ->
                List.of(
                        Field.of("label", "What", "text", "Billing export", true),
                        Field.of("whom", "For whom", "text", "", false),
                        Field.select(
                                "firmness",
                                "How firm",
                                true,
                                Arrays.stream(Firmness.values())
                                        .map(one -> new Choice(one.name(), one.word()))
                                        .toList()),
                        mix,
                        from,
                        Field.of("until", "Until", "date", "", true));
        };
    }

    static String word(PlanLine.Purpose purpose) {
        return switch (purpose) {
            case SUPPORT -> "support";
            case DEBT -> "debt interest";
            case EXPLORATION -> "exploration floor";
            case OTHER -> "something else";
            case LOST -> "lost hours";
        };
    }

    private static List<Choice> choices(CapacityPlan plan, Kind... kinds) {
        var choices = new ArrayList<Choice>();
        for (var kind : kinds)
            plan.of(kind).values().forEach(line -> choices.add(new Choice(line.key(), line.title())));
        return choices;
    }

    private static String example(CapacityPlan plan) {
        var skills = plan.skills().stream().map(PlanLine.Skill::key).limit(2).toList();
        return skills.isEmpty() ? "backend 40" : String.join(" 8, ", skills) + " 40";
    }

    /// What the fields hold for a line.
    static Map<String, String> values(PlanLine line) {
        var values = new HashMap<String, String>();
        switch (line) {
            case PlanLine.Skill skill -> values.put("name", skill.name());
            case PlanLine.Team team -> values.put("name", team.name());
            case PlanLine.Staff staff -> {
                values.putAll(Map.of("name", staff.name(), "team", staff.team(), "skill", staff.skill()));
                values.putAll(Map.of("people", number(staff.people()), "hours", number(staff.hours())));
                span(values, staff.from(), staff.until());
            }
            case PlanLine.Absence absence -> {
                values.put("name", absence.name());
                values.put("whose", Objects.requireNonNullElse(absence.whose(), ""));
                span(values, absence.from(), absence.until());
            }
            case PlanLine.Focus focus -> {
                values.put("skill", Objects.requireNonNullElse(focus.skill(), ""));
                values.put("share", number(focus.share() * 100));
                span(values, focus.from(), focus.until());
            }
            case PlanLine.Reserve reserve -> {
                values.putAll(Map.of("purpose", reserve.purpose().name(), "skill", reserve.skill()));
                values.put("share", reserve.share() == null ? "" : number(reserve.share() * 100));
                values.put("hours", reserve.hours() == null ? "" : number(reserve.hours()));
                span(values, reserve.from(), reserve.until());
            }
            case PlanLine.Increase increase -> {
                values.putAll(Map.of("name", increase.name(), "team", increase.team(), "skill", increase.skill()));
                values.putAll(Map.of("people", number(increase.people()), "hours", number(increase.hours())));
                values.put("start", increase.start().toString());
                values.put(
                        "ramp",
                        increase.ramp().stream().map(step -> number(step * 100)).collect(Collectors.joining(", ")));
                values.put("probability", number(increase.probability() * 100));
            }
            case PlanLine.Service service -> {
                values.putAll(Map.of(
                        "name", service.name(), "mix", mix(service.effort().hours())));
                values.put("lead", Integer.toString(service.effort().leadDays()));
            }
            case PlanLine.PastWeek past -> {
                values.putAll(Map.of("skill", past.skill(), "week", past.week().toString()));
                values.putAll(Map.of("planned", number(past.planned()), "done", number(past.done())));
            }
            case PlanLine.Growth growth -> values.put("most", number(growth.most()));
            case PlanLine.Work work -> {
                values.putAll(Map.of("label", work.label(), "whom", work.whom(), "mix", mix(work.hours())));
                values.put("firmness", work.firmness().name());
                span(values, work.from(), work.until());
            }
        }
        return values;
    }

    private static void span(
            Map<String, String> values, java.time.LocalDate from, java.time.@Nullable LocalDate until) {
        values.put("from", from.toString());
        values.put("until", until == null ? "" : until.toString());
    }

    static String number(double number) {
        return BigDecimal.valueOf(number)
                .setScale(4, java.math.RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }

    static String mix(Map<String, Double> hours) {
        return new TreeMap<>(hours)
                .entrySet().stream()
                        .map(one -> one.getKey() + " " + number(one.getValue()))
                        .collect(Collectors.joining(", "));
    }

    /// What is in a line, in words.
    static String words(PlanLine line, CapacityPlan plan) {
        var values = values(line);
        return switch (line) {
            case PlanLine.Skill skill -> "";
            case PlanLine.Team team -> "";
            case PlanLine.Growth growth -> "up to " + number(growth.most()) + " times";
            case PlanLine.Staff staff ->
                number(staff.people()) + " × " + number(staff.hours()) + " h a week, " + plan.nameOf(staff.skill())
                        + span(values);
            case PlanLine.Absence absence -> (absence.whose() == null ? "everybody" : absence.whose()) + span(values);
            case PlanLine.Focus focus ->
                values.get("share") + " % of the hours"
                        + (focus.skill() == null ? "" : " of " + plan.nameOf(focus.skill())) + span(values);
            case PlanLine.Reserve reserve ->
                (reserve.share() == null ? values.get("hours") + " h a week" : values.get("share") + " %") + " of "
                        + plan.nameOf(reserve.skill()) + " for " + word(reserve.purpose()) + span(values);
            case PlanLine.Increase increase ->
                number(increase.people()) + " × " + number(increase.hours()) + " h a week of "
                        + plan.nameOf(increase.skill()) + " from " + increase.start() + ", chance "
                        + values.get("probability") + " %";
            case PlanLine.Service service -> hours(service.effort(), plan);
            case PlanLine.PastWeek past ->
                number(past.done()) + " of " + number(past.planned()) + " h done, week of " + past.week();
            case PlanLine.Work work ->
                (work.whom().isEmpty() ? "" : work.whom() + ", ")
                        + work.firmness().word() + ", " + hours(new Effort(work.hours(), 0), plan) + span(values);
        };
    }

    private static String hours(Effort effort, CapacityPlan plan) {
        var each = effort.hours().entrySet().stream()
                .map(one -> number(one.getValue()) + " h " + plan.nameOf(one.getKey()))
                .collect(Collectors.joining(", "));
        return effort.leadDays() == 0 ? each : each + ", then " + effort.leadDays() + " days";
    }

    private static String span(Map<String, String> values) {
        var until = values.getOrDefault("until", "");
        return ", from " + values.get("from") + (until.isEmpty() ? "" : " until " + until);
    }

    static String title(Kind kind) {
        return switch (kind) {
            case SKILL -> "Skills";
            case TEAM -> "Teams";
            case STAFF -> "People";
            case ABSENCE -> "Holidays and absence";
            case FOCUS -> "Focus";
            case RESERVE -> "Reserves";
            case INCREASE -> "Planned increases";
            case SERVICE -> "Services";
            case PAST_WEEK -> "Past weeks";
            case GROWTH -> "Growth of work";
            case WORK -> "Committed work";
        };
    }

    static String about(Kind kind) {
        return switch (kind) {
            case SKILL -> "What hours are counted by.";
            case TEAM -> "Who works together.";
            case STAFF -> "Named, or a headcount, with their hours a week.";
            case ABSENCE -> "Days on which nobody works, or not those named.";
            case FOCUS -> "The share of hours that goes into planned work at all.";
            case RESERVE -> "Hours that no promise ever takes: support, debt interest, the exploration floor.";
            case INCREASE -> "Hires and contractors to come, with their ramp and how likely they are.";
            case SERVICE -> "What is sold by the piece, with the effort of one.";
            case PAST_WEEK -> "Planned and done. They say how sure the coming weeks are.";
            case GROWTH -> "By how much work grows at most until it is done; 1 if it does not.";
            case WORK -> "What is promised or planned. It takes hours from its first day to its last.";
        };
    }

    static String slug(String text) {
        var slug = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.isEmpty() ? "line" : slug.substring(0, Math.min(60, slug.length()));
    }
}
