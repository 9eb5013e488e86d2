package dev.evenkeel.capacity;

import dev.evenkeel.foundation.Refused;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// The kinds of lines a plan consists of, in the order in which they build upon each other.
public enum Kind {
    SKILL(PlanLine.Skill.class, "skills"),
    TEAM(PlanLine.Team.class, "teams"),
    STAFF(PlanLine.Staff.class, "staff"),
    ABSENCE(PlanLine.Absence.class, "absences"),
    FOCUS(PlanLine.Focus.class, "focus"),
    RESERVE(PlanLine.Reserve.class, "reserves"),
    INCREASE(PlanLine.Increase.class, "increases"),
    SERVICE(PlanLine.Service.class, "services"),
    PAST_WEEK(PlanLine.PastWeek.class, "past_weeks"),
    GROWTH(PlanLine.Growth.class, "growth"),
    WORK(PlanLine.Work.class, "work");

    private final Class<? extends PlanLine> type;
    private final String section;

    Kind(Class<? extends PlanLine> type, String section) {
        this.type = type;
        this.section = section;
    }

    Class<? extends PlanLine> type() {
        return type;
    }

    /// What the lines together are called, in documents and addresses.
    public String section() {
        return section;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// @throws Refused if no section of a plan is called that
    public static Kind of(String section) {
        for (var kind : values()) if (kind.section.equals(section)) return kind;
        var known = Arrays.stream(values()).map(Kind::section).collect(Collectors.joining(", "));
        throw new Refused("kind", "There is nothing called " + section + " in a plan", "Use one of " + known);
    }

    static Kind of(PlanLine line) {
        return switch (line) {
            case PlanLine.Skill skill -> SKILL;
            case PlanLine.Team team -> TEAM;
            case PlanLine.Staff staff -> STAFF;
            case PlanLine.Absence absence -> ABSENCE;
            case PlanLine.Focus focus -> FOCUS;
            case PlanLine.Reserve reserve -> RESERVE;
            case PlanLine.Increase increase -> INCREASE;
            case PlanLine.Service service -> SERVICE;
            case PlanLine.PastWeek past -> PAST_WEEK;
            case PlanLine.Growth growth -> GROWTH;
            case PlanLine.Work work -> WORK;
        };
    }
}
