package dev.evenkeel.capacity;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/// Hours a month, all skills together: those of four whole weeks, brought to a month of average length.
///
/// @param work for planned work: staff × focus, less absences
/// @param debt of these, kept back for technical debt
public record MonthlyHours(double work, double debt) {
    private static final int WEEKS = 4;
    private static final double WEEKS_A_MONTH = 365.25 / 12 / 7;
    private static final double MINUTES = 60;

    /// Those of the month that begins with a day, as a plan has them.
    public static MonthlyHours of(CapacityPlan plan, LocalDate month) {
        var monday = month.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        var weeks = new Weeks(monday, WEEKS);
        double work = 0;
        double debt = 0;
        for (var skill : plan.skills()) {
            double hours = 0;
            for (long minutes : Supply.of(plan, skill.key(), weeks, 0).planned()) hours += minutes / MINUTES;
            work += hours;
            debt += debt(plan, skill.key(), hours, monday);
        }
        return new MonthlyHours(work / WEEKS * WEEKS_A_MONTH, debt / WEEKS * WEEKS_A_MONTH);
    }

    /// Hours of one skill for planned work in a month of average length that begins with a day.
    public static double planned(CapacityPlan plan, String skill, LocalDate month) {
        var monday = month.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        double hours = 0;
        for (long minutes : Supply.of(plan, skill, new Weeks(monday, WEEKS), 0).planned()) hours += minutes / MINUTES;
        return hours / WEEKS * WEEKS_A_MONTH;
    }

    private static double debt(CapacityPlan plan, String skill, double hours, LocalDate day) {
        double debt = 0;
        for (var line : plan.all(PlanLine.Reserve.class)) {
            if (line.purpose() != PlanLine.Purpose.DEBT || !line.skill().equals(skill)) continue;
            if (line.from().isAfter(day) || line.until() != null && line.until().isBefore(day)) continue;
            if (line.share() != null) debt += line.share() * hours;
            else if (line.hours() != null) debt += line.hours() * WEEKS;
        }
        return debt;
    }
}
