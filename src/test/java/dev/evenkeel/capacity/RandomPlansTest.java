package dev.evenkeel.capacity;

import static dev.evenkeel.capacity.CapacityWorld.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The engine against a reference written from the text of F31: try every date, and for each sum everything anew, day
/// by
/// day, from the lines of the plan.
class RandomPlansTest {
    private static final int WEEKS = 9;
    private static final List<String> SKILLS = List.of("a", "b", "c");
    private final Random random = new Random(20260105);
    private Map<String, Double> interest = Map.of();

    @Test
    void agreesWithTryingEveryDateOnThousandsOfRandomPlans() {
        int yes = 0;
        int later = 0;
        int no = 0;
        for (int round = 0; round < 4_000; round++) {
            var asOf = TODAY.plusDays(random.nextInt(7));
            var plan = plan();
            interest = random.nextInt(3) == 0 ? Map.of(skill(), random.nextInt(100) / 2.0) : Map.of();
            var picture = new Picture(plan, new Weeks(asOf, WEEKS), List.of(), interest);
            for (int question = 0; question < 3; question++) {
                var effort = effort();
                var by = asOf.plusDays(random.nextInt(WEEKS * 7));
                var answer = new Questions(picture, effort, by, Confidence.P85).answer();
                var expected = byTryingEveryDate(plan, effort, asOf);
                assertThat(answer.reasons().earliest()).as("round %d", round).isEqualTo(expected);
                assertThat(answer instanceof Answer.Yes).isEqualTo(expected != null && !expected.isAfter(by));
                switch (answer) {
                    case Answer.Yes is -> yes++;
                    case Answer.Later is -> later++;
                    case Answer.No is -> no++;
                }
            }
        }
        assertThat(List.of(yes, later, no))
                .allSatisfy(count -> assertThat(count).isGreaterThan(500));
    }

    @Test
    void takingEverythingAwayAgainLeavesNothingBehind() {
        for (int round = 0; round < 500; round++) {
            var plan = plan();
            var weeks = new Weeks(TODAY.plusDays(random.nextInt(7)), WEEKS);
            var works = plan.all(PlanLine.Work.class);
            var bare = new Picture(
                    plan.with(works.stream()
                            .map(work -> LineChange.remove(Kind.WORK, work.key()))
                            .toList()),
                    weeks,
                    List.of(),
                    interest);
            var picture = new Picture(plan, weeks, List.of(), interest);
            works.forEach(work -> picture.remove(Commitment.of(work)));
            assertThat(picture.board()).isEqualTo(bare.board());
        }
    }

    private Effort effort() {
        var effort = Effort.of(SKILLS.get(random.nextInt(3)), random.nextInt(1, 160) / 2.0);
        if (random.nextBoolean()) effort = effort.and(SKILLS.get(random.nextInt(3)), random.nextInt(1, 80));
        return effort.withLeadDays(random.nextInt(3) * random.nextInt(8));
    }

    private CapacityPlan plan() {
        var lines = new ArrayList<PlanLine>();
        SKILLS.forEach(skill -> lines.add(new PlanLine.Skill(skill, skill)));
        lines.add(new PlanLine.Team("t", "t"));
        for (int i = random.nextInt(1, 5); i > 0; i--)
            lines.add(new PlanLine.Staff(
                    "s" + i, "s" + i, "t", skill(), random.nextInt(3), random.nextInt(41), day(-40), maybe(20)));
        for (int i = random.nextInt(3); i > 0; i--) {
            var from = day(-5);
            var whose = random.nextInt(3) == 0 ? null : random.nextBoolean() ? "t" : "s1";
            lines.add(new PlanLine.Absence("x" + i, "x", whose, from, from.plusDays(random.nextInt(9))));
        }
        if (random.nextBoolean())
            lines.add(new PlanLine.Focus("f", null, random.nextInt(5) / 4.0, day(-20), maybe(30)));
        if (random.nextBoolean()) lines.add(new PlanLine.Focus("g", "a", random.nextInt(5) / 4.0, day(-20), maybe(30)));
        for (int i = random.nextInt(3); i > 0; i--)
            lines.add(new PlanLine.Reserve(
                    "r" + i,
                    PlanLine.Purpose.values()[i],
                    skill(),
                    random.nextBoolean() ? null : random.nextInt(5) / 8.0,
                    (double) random.nextInt(10),
                    day(-20),
                    maybe(30)));
        for (int i = random.nextInt(3); i > 0; i--)
            lines.add(new PlanLine.Increase(
                    "i" + i, "i", "t", skill(), 1, 40, day(0), List.of(0.25, 0.5, 1.0), random.nextInt(2)));
        for (int i = random.nextInt(6); i > 0; i--) lines.add(work("w" + i));
        return CapacityPlan.EMPTY.with(lines.stream().map(LineChange::put).toList());
    }

    /// A whole number of minutes on each of its days.
    private PlanLine.Work work(String key) {
        var from = day(-10);
        var until = from.plusDays(random.nextInt(30));
        long days = Math.max(1, workdays(from, until));
        var hours = Map.of(skill(), days * random.nextInt(1, 500) / 60.0);
        return new PlanLine.Work(key, key, "", Firmness.values()[random.nextInt(4)], hours, from, until);
    }

    private String skill() {
        return SKILLS.get(random.nextInt(3));
    }

    private LocalDate day(int least) {
        return TODAY.plusDays(random.nextInt(least, 50));
    }

    private @Nullable LocalDate maybe(int least) {
        return random.nextBoolean() ? null : TODAY.plusDays(random.nextInt(least, 60));
    }

    // ---- the reference

    private @Nullable LocalDate byTryingEveryDate(CapacityPlan plan, Effort effort, LocalDate asOf) {
        var monday = asOf.minusDays(asOf.getDayOfWeek().getValue() - 1);
        for (int t = 0; t < WEEKS; t++) {
            boolean fits = true;
            for (var skill : effort.hours().keySet())
                for (int s = t; s < WEEKS; s++)
                    fits &= left(plan, skill, asOf, monday.plusDays(7L * s + 6))
                            >= Math.round(effort.hours().get(skill) * 60);
            var friday = monday.plusDays(7L * t + 4);
            if (fits) return (friday.isBefore(asOf) ? asOf : friday).plusDays(effort.leadDays());
        }
        return null;
    }

    private long left(CapacityPlan plan, String skill, LocalDate from, LocalDate until) {
        long sum = 0;
        for (var day = from; !day.isAfter(until); day = day.plusDays(1)) sum += left(plan, skill, day);
        return sum;
    }

    private long left(CapacityPlan plan, String skill, LocalDate day) {
        long minutes = 0;
        for (var work : plan.all(PlanLine.Work.class)) {
            var hours = work.hours().get(skill);
            if (hours == null) continue;
            long days = workdays(work.from(), work.until());
            if (days == 0 && day.equals(work.until())) minutes -= Math.round(hours * 60);
            if (days > 0 && workday(day) && in(day, work.from(), work.until()))
                minutes -= Math.round(hours * 60 / days);
        }
        if (!workday(day)) return minutes;
        double focus = 1;
        for (var line : plan.all(PlanLine.Focus.class))
            if (line.skill() == null && in(day, line.from(), line.until())) focus = line.share();
        for (var line : plan.all(PlanLine.Focus.class))
            if (skill.equals(line.skill()) && in(day, line.from(), line.until())) focus = line.share();
        double staff = 0;
        for (var line : plan.all(PlanLine.Staff.class))
            if (line.skill().equals(skill)
                    && in(day, line.from(), line.until())
                    && here(plan, line.key(), line.team(), day)) staff += line.people() * line.hours() / 5 * focus;
        double hired = 0;
        for (var line : plan.all(PlanLine.Increase.class)) {
            if (!line.skill().equals(skill) || day.isBefore(line.start()) || !here(plan, line.key(), line.team(), day))
                continue;
            int week = (int) ((day.toEpochDay() - line.start().toEpochDay()) / 7);
            double there = line.people() * line.hours() / 5 * line.ramp().get(Math.min(week, 2)) * focus;
            if (line.probability() == 1) {
                hired += there;
                minutes += Math.round(there * 60);
            }
        }
        double reserve = 0;
        double debt = 0;
        for (var line : plan.all(PlanLine.Reserve.class)) {
            if (!line.skill().equals(skill) || !in(day, line.from(), line.until())) continue;
            double hours =
                    line.share() != null ? line.share() * (staff + hired) : Objects.requireNonNull(line.hours()) / 5;
            if (line.purpose() == PlanLine.Purpose.DEBT) debt += hours;
            else reserve += hours;
        }
        reserve += Math.max(debt, interest.getOrDefault(skill, 0.0) * 12 / 365.25 * 7 / 5);
        return minutes + Math.round(staff * 60) - Math.round(reserve * 60);
    }

    private static boolean here(CapacityPlan plan, String key, String team, LocalDate day) {
        for (var absence : plan.all(PlanLine.Absence.class))
            if (in(day, absence.from(), absence.until())
                    && (absence.whose() == null
                            || absence.whose().equals(key)
                            || absence.whose().equals(team))) return false;
        return true;
    }

    private static boolean in(LocalDate day, LocalDate from, @Nullable LocalDate until) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    private static boolean workday(LocalDate day) {
        return day.getDayOfWeek().getValue() <= 5;
    }

    private static long workdays(LocalDate from, LocalDate until) {
        return from.datesUntil(until.plusDays(1))
                .filter(RandomPlansTest::workday)
                .count();
    }
}
