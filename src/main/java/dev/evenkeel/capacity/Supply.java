package dev.evenkeel.capacity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What one skill has in each week: planned hours, reserves, and what may be counted on at each confidence. In minutes.
///
/// @param planned staff × focus, less absences
/// @param expected what increases bring on average
/// @param reserve support, debt interest, exploration floor: taken of the planned and expected hours, whatever the luck
/// @param kept the reserve by the ordinal of its {@link PlanLine.Purpose}
/// @param sure by the ordinal of the {@link Confidence}
record Supply(long[] planned, long[] expected, long[] reserve, long[][] kept, long[][] sure) {
    private static final double MONTHS_A_WORKDAY = 12 / 365.25 * 7 / 5;

    /// @param interest hours a month that debt takes of the skill: it is reserved where the plan reserves less for debt
    static Supply of(CapacityPlan plan, String skill, Weeks weeks, double interest) {
        return new Reading(plan, skill, weeks, interest * MONTHS_A_WORKDAY).supply();
    }

    private static final class Reading {
        private final CapacityPlan plan;
        private final String skill;
        private final Weeks weeks;
        private final List<PlanLine.Staff> staff;
        private final List<PlanLine.Absence> absences;
        private final List<PlanLine.Focus> focus;
        private final List<PlanLine.Reserve> reserves;
        private final List<PlanLine.Increase> increases;
        private final double interestADay;

        Reading(CapacityPlan plan, String skill, Weeks weeks, double interestADay) {
            this.plan = plan;
            this.skill = skill;
            this.weeks = weeks;
            this.interestADay = interestADay;
            staff = plan.all(PlanLine.Staff.class).stream()
                    .filter(line -> line.skill().equals(skill))
                    .toList();
            absences = plan.all(PlanLine.Absence.class);
            focus = plan.all(PlanLine.Focus.class).stream()
                    .filter(line -> line.skill() == null || line.skill().equals(skill))
                    .toList();
            reserves = plan.all(PlanLine.Reserve.class).stream()
                    .filter(line -> line.skill().equals(skill))
                    .toList();
            increases = plan.all(PlanLine.Increase.class).stream()
                    .filter(line -> line.skill().equals(skill))
                    .toList();
        }

        Supply supply() {
            var planned = new long[weeks.count()];
            var expected = new long[weeks.count()];
            var reserve = new long[weeks.count()];
            var kept = new long[PlanLine.Purpose.values().length][weeks.count()];
            var hoped = new ArrayList<Chances.Hoped>();
            for (var increase : increases)
                hoped.add(new Chances.Hoped(new long[weeks.count()], increase.probability()));
            var end = weeks.monday(weeks.count());
            for (var day = weeks.asOf(); day.isBefore(end); day = day.plusDays(1))
                if (Weeks.isWorkday(day)) read(day, weeks.of(day), planned, expected, reserve, kept, hoped);
            return new Supply(planned, expected, reserve, kept, Chances.of(planned, hoped, past(), skill));
        }

        private void read(
                LocalDate day,
                int week,
                long[] planned,
                long[] expected,
                long[] reserve,
                long[][] kept,
                List<Chances.Hoped> hoped) {
            double focused = focus(day);
            double own = 0;
            for (var line : staff)
                if (covers(line.from(), line.until(), day) && !absent(line.key(), line.team(), day))
                    own += line.people() * line.hours() / 5 * focused;
            double more = 0;
            for (int i = 0; i < increases.size(); i++) {
                double hours = absent(increases.get(i).key(), increases.get(i).team(), day)
                        ? 0
                        : ramped(increases.get(i), day) * focused;
                hoped.get(i).minutes()[week] += Spread.minutes(hours);
                more += hours * increases.get(i).probability();
            }
            planned[week] += Spread.minutes(own);
            expected[week] += Spread.minutes(more);
            double all = 0;
            for (var purpose : PlanLine.Purpose.values()) {
                double hours = reserved(purpose, day, own + more);
                kept[purpose.ordinal()][week] += Spread.minutes(hours);
                all += hours;
            }
            reserve[week] += Spread.minutes(all);
        }

        private static double ramped(PlanLine.Increase increase, LocalDate day) {
            if (day.isBefore(increase.start())) return 0;
            long passed = (day.toEpochDay() - increase.start().toEpochDay()) / 7;
            int step = (int) Math.min(passed, increase.ramp().size() - 1L);
            double share = step < 0 ? 1 : increase.ramp().get(step);
            return increase.people() * increase.hours() / 5 * share;
        }

        private double reserved(PlanLine.Purpose purpose, LocalDate day, double capacity) {
            double hours = 0;
            for (var line : reserves)
                if (line.purpose() == purpose && covers(line.from(), line.until(), day))
                    hours += line.share() != null ? line.share() * capacity : weekly(line.hours()) / 5;
            return purpose == PlanLine.Purpose.DEBT ? Math.max(hours, interestADay) : hours;
        }

        private static double weekly(@Nullable Double hours) {
            return hours == null ? 0 : hours;
        }

        /// The skill's own factor where it has one on the day, else the one for all, else 1.
        private double focus(LocalDate day) {
            double general = 1;
            for (var line : focus) {
                if (!covers(line.from(), line.until(), day)) continue;
                if (line.skill() != null) return line.share();
                general = line.share();
            }
            return general;
        }

        private boolean absent(String key, String team, LocalDate day) {
            for (var absence : absences) {
                var whose = absence.whose();
                if (covers(absence.from(), absence.until(), day)
                        && (whose == null || Objects.equals(whose, key) || Objects.equals(whose, team))) return true;
            }
            return false;
        }

        private double[] past() {
            return plan.all(PlanLine.PastWeek.class).stream()
                    .filter(week -> week.skill().equals(skill) && week.planned() > 0)
                    .mapToDouble(week -> week.done() / week.planned())
                    .toArray();
        }

        private static boolean covers(LocalDate from, @Nullable LocalDate until, LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }
}
