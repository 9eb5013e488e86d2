package dev.evenkeel.capacity;

import dev.evenkeel.foundation.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Everything that is wrong with a plan, said of the line and the field where it is wrong.
///
/// Numbers and days are looked at in the lines that are new; references and overlaps in the plan as it would be.
final class PlanCheck {
    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9._-]{0,79}");
    private static final Pattern FREE_KEY = Pattern.compile("\\S(.{0,198}\\S)?");
    private static final int FURTHEST = 30;

    private final CapacityPlan plan;
    private final LocalDate today;
    private final List<Fault> faults = new ArrayList<>();

    /// What is wrong, where a document would say its line.
    record Fault(@Nullable PlanLine line, String where, String what, String remedy) {
        Problem problem() {
            return new Problem(where, what, remedy);
        }
    }

    private PlanCheck(CapacityPlan plan, LocalDate today) {
        this.plan = plan;
        this.today = today;
    }

    /// @param next the plan as it would be
    static List<Fault> of(CapacityPlan next, Collection<LineChange> changes, LocalDate today) {
        var check = new PlanCheck(next, today);
        for (var change : changes) if (change.line() != null) check.values(change.line());
        check.references();
        check.overlaps();
        return check.faults;
    }

    private void values(PlanLine line) {
        var pattern = line instanceof PlanLine.Work ? FREE_KEY : KEY;
        if (!pattern.matcher(line.key()).matches())
            fault(line, "key", "`" + line.key() + "` cannot be a key", "Use small letters, digits, dashes, dots");
        if (line.title().isBlank() || line.title().length() > 300)
            fault(line, "name", "It has no name, or one that is too long", "Give it a name of up to 300 letters");
        switch (line) {
            case PlanLine.Skill skill -> {}
            case PlanLine.Team team -> {}
            case PlanLine.Staff staff -> {
                people(staff, staff.people(), staff.hours());
                span(staff, staff.from(), staff.until());
            }
            case PlanLine.Absence absence -> span(absence, absence.from(), absence.until());
            case PlanLine.Focus focus -> {
                share(focus, "share", focus.share());
                span(focus, focus.from(), focus.until());
            }
            case PlanLine.Reserve reserve -> reserve(reserve);
            case PlanLine.Increase increase -> increase(increase);
            case PlanLine.Service service -> {}
            case PlanLine.PastWeek past -> pastWeek(past);
            case PlanLine.Growth growth ->
                range(growth, "most", growth.most(), 1, 10, "Give from 1 (does not grow) to 10");
            case PlanLine.Work work -> work(work);
        }
    }

    private void people(PlanLine line, double people, double hours) {
        if (people < 0) fault(line, "people", "There cannot be " + plain(people) + " people", "Give 0 or more");
        else range(line, "people", people, 0, 100_000, "Give from 0 to 100,000");
        if (hours < 0) fault(line, "hours", "A week cannot have " + plain(hours) + " hours", "Give from 0 to 168");
        else range(line, "hours", hours, 0, 168, "Give from 0 to 168 hours a week");
    }

    private void reserve(PlanLine.Reserve reserve) {
        span(reserve, reserve.from(), reserve.until());
        if ((reserve.share() == null) == (reserve.hours() == null))
            fault(reserve, "share", "It needs either a share or hours a week", "Give one of the two");
        if (reserve.share() != null) share(reserve, "share", reserve.share());
        if (reserve.hours() != null)
            range(reserve, "hours", reserve.hours(), 0, 100_000, "Give 0 or more hours a week");
    }

    private void increase(PlanLine.Increase increase) {
        people(increase, increase.people(), increase.hours());
        day(increase, "start", increase.start());
        if (increase.start().isBefore(today))
            fault(
                    increase,
                    "start",
                    increase.start() + " is in the past",
                    "Give a day from " + today + " on; who is here already is staff");
        for (var step : increase.ramp())
            if (!(step >= 0 && step <= 1))
                fault(
                        increase,
                        "ramp",
                        "The ramp goes to " + plain(step * 100) + " %",
                        "Give shares from 0 to 1, such as 0.25, 0.5, 1");
        share(increase, "probability", increase.probability());
    }

    private void pastWeek(PlanLine.PastWeek past) {
        range(past, "planned", past.planned(), 0, 1_000_000, "Give 0 or more hours");
        range(past, "done", past.done(), 0, 1_000_000, "Give 0 or more hours");
        if (past.week().plusDays(6).isAfter(today))
            fault(past, "week", "The week of " + past.week() + " is not over yet", "Give a week that is over");
    }

    private void work(PlanLine.Work work) {
        span(work, work.from(), work.until());
        if (work.until().isBefore(today))
            fault(work, "until", work.until() + " is in the past", "Give a day from " + today + " on");
        if (work.hours().isEmpty())
            fault(work, "hours", "It takes no hours of any skill", "Give hours for at least one skill");
        work.hours().forEach((skill, hours) -> {
            if (!(hours > 0 && hours <= 1_000_000))
                fault(work, "hours", plain(hours) + " hours of " + skill + " are out of range", "Give more than 0");
        });
    }

    private void share(PlanLine line, String field, double share) {
        if (!(share >= 0 && share <= 1))
            fault(line, field, plain(share * 100) + " % is out of range", "Give a share from 0 to 1");
    }

    private void range(PlanLine line, String field, double number, double least, double most, String remedy) {
        if (!(number >= least && number <= most)) fault(line, field, plain(number) + " is out of range", remedy);
    }

    private void span(PlanLine line, LocalDate from, @Nullable LocalDate until) {
        day(line, "from", from);
        if (until == null) return;
        day(line, "until", until);
        if (until.isBefore(from))
            fault(line, "until", until + " is before its first day, " + from, "Give the last day, or leave it out");
    }

    private void day(PlanLine line, String field, LocalDate day) {
        if (Math.abs(day.getYear() - today.getYear()) > FURTHEST)
            fault(line, field, day + " is too far away", "Give a day within " + FURTHEST + " years");
    }

    private void references() {
        for (var kind : Kind.values()) for (var line : plan.of(kind).values()) references(line);
    }

    private void references(PlanLine line) {
        switch (line) {
            case PlanLine.Skill skill -> {}
            case PlanLine.Team team -> {}
            case PlanLine.Growth growth -> {}
            case PlanLine.Staff staff -> member(staff, staff.team(), staff.skill());
            case PlanLine.Increase increase -> member(increase, increase.team(), increase.skill());
            case PlanLine.Absence absence -> whose(absence);
            case PlanLine.Focus focus -> {
                if (focus.skill() != null) skill(focus, focus.skill());
            }
            case PlanLine.Reserve reserve -> skill(reserve, reserve.skill());
            case PlanLine.PastWeek past -> skill(past, past.skill());
            case PlanLine.Service service -> service.effort().hours().keySet().forEach(skill -> skill(service, skill));
            case PlanLine.Work work -> work.hours().keySet().forEach(skill -> skill(work, skill));
        }
    }

    private void member(PlanLine line, String team, String skill) {
        if (!plan.of(Kind.TEAM).containsKey(team))
            fault(
                    line,
                    "team",
                    "There is no team " + team,
                    known("team", plan.of(Kind.TEAM).keySet()));
        skill(line, skill);
    }

    private void skill(PlanLine line, String skill) {
        if (!plan.of(Kind.SKILL).containsKey(skill))
            fault(
                    line,
                    "skill",
                    "There is no skill " + skill,
                    known("skill", plan.of(Kind.SKILL).keySet()));
    }

    private void whose(PlanLine.Absence absence) {
        var whose = absence.whose();
        if (whose == null) return;
        var keys = new HashSet<String>();
        for (var kind : List.of(Kind.TEAM, Kind.STAFF, Kind.INCREASE))
            keys.addAll(plan.of(kind).keySet());
        if (!keys.contains(whose))
            fault(absence, "whose", "There is no team and nobody called " + whose, "Name a team or a line of staff");
    }

    private static String known(String what, Set<String> keys) {
        return keys.isEmpty() ? "Add the " + what + " first" : "Use one of " + String.join(", ", keys);
    }

    private void overlaps() {
        overlaps(
                plan.all(PlanLine.Staff.class),
                staff -> List.of(staff.name(), staff.team(), staff.skill()),
                PlanLine.Staff::from,
                PlanLine.Staff::until);
        overlaps(
                plan.all(PlanLine.Focus.class),
                focus -> List.of(Objects.requireNonNullElse(focus.skill(), "")),
                PlanLine.Focus::from,
                PlanLine.Focus::until);
        overlaps(
                plan.all(PlanLine.Reserve.class).stream()
                        .filter(reserve -> reserve.purpose() != PlanLine.Purpose.LOST)
                        .toList(),
                reserve -> List.of(reserve.purpose(), reserve.skill()),
                PlanLine.Reserve::from,
                PlanLine.Reserve::until);
        overlaps(
                plan.all(PlanLine.PastWeek.class),
                past -> List.of(past.skill()),
                PlanLine.PastWeek::week,
                past -> past.week().plusDays(6));
    }

    private <L extends PlanLine> void overlaps(
            List<L> lines,
            Function<L, Object> same,
            Function<L, LocalDate> from,
            Function<L, @Nullable LocalDate> until) {
        var groups = new java.util.LinkedHashMap<Object, List<L>>();
        for (var line : lines)
            groups.computeIfAbsent(same.apply(line), key -> new ArrayList<>()).add(line);
        for (Map.Entry<Object, List<L>> group : groups.entrySet()) {
            var sorted = group.getValue().stream()
                    .sorted(java.util.Comparator.comparing(from))
                    .toList();
            for (int i = 1; i < sorted.size(); i++) {
                var before = sorted.get(i - 1);
                var end = until.apply(before);
                if (end == null || !end.isBefore(from.apply(sorted.get(i))))
                    fault(
                            sorted.get(i),
                            "from",
                            "It overlaps with " + before.key() + ", which holds from " + from.apply(before)
                                    + (end == null ? " for good" : " until " + end),
                            "End the earlier one the day before, or take one of them out");
            }
        }
    }

    private void fault(PlanLine line, String field, String what, String remedy) {
        var fault = new Fault(line, Kind.of(line).word() + " " + line.key() + ", " + field, what, remedy);
        if (!faults.contains(fault)) faults.add(fault);
    }

    private static String plain(double number) {
        return Double.isFinite(number)
                ? java.math.BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
                : String.valueOf(number);
    }
}
