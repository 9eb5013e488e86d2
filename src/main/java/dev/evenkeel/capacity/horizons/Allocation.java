package dev.evenkeel.capacity.horizons;

import dev.evenkeel.capacity.CapacityPlan;
import dev.evenkeel.capacity.MonthlyHours;
import dev.evenkeel.capacity.PlanLine;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How the planned hours are shared out (M91): each line of the plan belongs to the first horizon whose rule holds.
///
/// @param months the one of the day and five more
/// @param lines what the hours go to, the most hours first
public record Allocation(LocalDate day, List<Horizon> horizons, List<Month> months, List<Line> lines) {
    /// Where no rule holds.
    public static final String OTHER = "";

    private static final int MONTHS = 6;

    /// @param capacity hours for planned work
    /// @param hours by horizon; what no rule claims stands under {@link #OTHER}
    public record Month(YearMonth month, double capacity, Map<String, Double> hours) {
        public double share(String horizon) {
            return capacity <= 0 ? 0 : hours.getOrDefault(horizon, 0.0) / capacity;
        }
    }

    /// @param hours in the months together
    public record Line(String horizon, String sort, String label, String whom, double hours) {}

    static Allocation of(List<Horizon> horizons, CapacityPlan plan, LocalDate day) {
        var months = new ArrayList<Month>();
        var lines = new LinkedHashMap<String, Line>();
        for (int ahead = 0; ahead < MONTHS; ahead++) {
            var month = YearMonth.from(day).plusMonths(ahead);
            var hours = new LinkedHashMap<String, Double>();
            for (var line : lines(horizons, plan, month)) {
                hours.merge(line.horizon(), line.hours(), Double::sum);
                lines.merge(line.sort() + line.label() + line.whom(), line, Allocation::sum);
            }
            double capacity = 0;
            for (var skill : plan.skills()) capacity += MonthlyHours.planned(plan, skill.key(), month.atDay(1));
            months.add(new Month(month, capacity, Map.copyOf(hours)));
        }
        return new Allocation(
                day,
                horizons,
                List.copyOf(months),
                lines.values().stream()
                        .filter(line -> line.hours() > 0)
                        .sorted(java.util.Comparator.comparingDouble(Line::hours)
                                .reversed())
                        .toList());
    }

    private static Line sum(Line one, Line other) {
        return new Line(one.horizon(), one.sort(), one.label(), one.whom(), one.hours() + other.hours());
    }

    private static List<Line> lines(List<Horizon> horizons, CapacityPlan plan, YearMonth month) {
        var lines = new ArrayList<Line>();
        for (var work : plan.all(PlanLine.Work.class)) {
            double share = share(work.from(), work.until(), month);
            work.hours().forEach((skill, hours) -> {
                var horizon = horizon(
                        horizons,
                        words(
                                "work",
                                work.firmness().name().toLowerCase(Locale.ROOT),
                                "",
                                work.whom(),
                                work.label(),
                                work.key(),
                                skill));
                lines.add(new Line(horizon, "work", work.label(), work.whom(), hours * share));
            });
        }
        for (var reserve : plan.all(PlanLine.Reserve.class)) {
            var purpose = reserve.purpose().name().toLowerCase(Locale.ROOT);
            var horizon = horizon(horizons, words("reserve", "", purpose, "", purpose, reserve.key(), reserve.skill()));
            lines.add(new Line(
                    horizon,
                    "reserve",
                    "Kept for " + purpose,
                    plan.nameOf(reserve.skill()),
                    hours(reserve, plan, month)));
        }
        return lines;
    }

    private static Map<String, Object> words(
            String sort, String firmness, String purpose, String whom, String label, String key, String skill) {
        return Map.of(
                "sort", sort, "class", firmness, "purpose", purpose, "whom", whom, "label", label, "key", key, "skill",
                skill);
    }

    private static String horizon(List<Horizon> horizons, Map<String, Object> words) {
        return horizons.stream()
                .filter(one -> one.when().evaluate(words).holds())
                .map(Horizon::name)
                .findFirst()
                .orElse(OTHER);
    }

    private static double hours(PlanLine.Reserve reserve, CapacityPlan plan, YearMonth month) {
        var first = month.atDay(1);
        if (reserve.from().isAfter(month.atEndOfMonth())
                || reserve.until() != null && reserve.until().isBefore(first)) return 0;
        double planned = MonthlyHours.planned(plan, reserve.skill(), first);
        if (reserve.share() != null) return reserve.share() * planned;
        return reserve.hours() == null ? 0 : reserve.hours() * 365.25 / 12 / 7;
    }

    /// The share of a stretch of working days that lies in a month.
    private static double share(LocalDate from, LocalDate until, YearMonth month) {
        double all = workdays(from, until);
        var first = from.isAfter(month.atDay(1)) ? from : month.atDay(1);
        var last = until.isBefore(month.atEndOfMonth()) ? until : month.atEndOfMonth();
        return all == 0 ? (YearMonth.from(until).equals(month) ? 1 : 0) : workdays(first, last) / all;
    }

    private static double workdays(LocalDate from, LocalDate until) {
        int days = 0;
        for (var day = from; !day.isAfter(until); day = day.plusDays(1))
            if (day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) days++;
        return days;
    }

    public double capacity() {
        return months.stream().mapToDouble(Month::capacity).sum();
    }

    public double hours(String horizon) {
        return months.stream()
                .mapToDouble(month -> month.hours().getOrDefault(horizon, 0.0))
                .sum();
    }

    /// Of the planned hours of all months.
    public double share(String horizon) {
        return capacity() <= 0 ? 0 : hours(horizon) / capacity();
    }

    /// What lies outside its band, in words.
    public List<String> breaches() {
        return horizons.stream()
                .map(one -> one.objection(share(one.name())))
                .filter(one -> !one.isEmpty())
                .toList();
    }
}
