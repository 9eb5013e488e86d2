package dev.evenkeel.capacity;

import dev.evenkeel.capacity.Answer.Displaced;
import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Promising anew after capacity was lost (F33): simulated first, with a record of who was told to lose what; then, if
/// somebody accepts it, the dates are moved in one change of the plan, which can be undone.
public final class Losses {
    private final Ledger ledger;

    Losses(Ledger ledger) {
        this.ledger = ledger;
    }

    /// Who would lose. Nothing is changed but the record of what was told.
    ///
    /// @param hoursAWeek that would be missing, by skill
    /// @param from the first day, `until` the last
    /// @throws Refused if a skill is unknown or the days make no sense
    public Loss simulate(Map<String, Double> hoursAWeek, LocalDate from, LocalDate until, String by) {
        var hours = new Effort(hoursAWeek, 0).hours();
        return ledger.act(deeds -> {
            refuseWrong(deeds.picture(), hours, from, until);
            var losers = losers(deeds.picture(), hours, from, until);
            return deeds.rows().addLoss(hours, from, until, losers, by, deeds.now());
        });
    }

    private static void refuseWrong(Picture picture, Map<String, Double> hours, LocalDate from, LocalDate until) {
        var today = picture.weeks().asOf();
        var problems = new ArrayList<>(Questions.unknownSkills(picture, new Effort(hours, 0)));
        if (until.isBefore(from))
            problems.add(new Problem("until", until + " is before " + from, "Give the last day of the loss"));
        if (until.isBefore(today))
            problems.add(new Problem("until", until + " is in the past", "Give a day from " + today + " on"));
        if (!problems.isEmpty()) throw new Refused(problems);
    }

    private static List<Displaced> losers(Picture picture, Map<String, Double> hours, LocalDate from, LocalDate until) {
        var skills = List.copyOf(hours.keySet());
        var lost = skills.stream()
                .map(skill -> lost(picture.weeks(), hours.getOrDefault(skill, 0.0), from, until))
                .toArray(long[][]::new);
        return new Displacement(picture, skills, Confidence.P85).without(lost);
    }

    private static long[] lost(Weeks weeks, double hoursAWeek, LocalDate from, LocalDate until) {
        var lost = new long[weeks.count()];
        var end = weeks.last().isBefore(until) ? weeks.last() : until;
        for (var day = from.isBefore(weeks.asOf()) ? weeks.asOf() : from; !day.isAfter(end); day = day.plusDays(1))
            if (Weeks.isWorkday(day)) lost[weeks.of(day)] += Spread.minutes(hoursAWeek / 5);
        return lost;
    }

    public Optional<Loss> with(long id) {
        return ledger.rows().loss(id);
    }

    /// The latest first.
    public List<Loss> latest(int most) {
        return ledger.rows().losses(most, Rows.EVER);
    }

    /// The latest by the end of a day, as they stood then.
    public List<Loss> latest(int most, LocalDate day) {
        return ledger.rows().losses(most, end(day));
    }

    /// One as it stood at the end of a day; empty if it was not there by then.
    public Optional<Loss> with(long id, LocalDate day) {
        return ledger.rows().loss(id, end(day));
    }

    private static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /// Moves the dates as it was told: the hours are reserved as lost, what is forecast gets its new week, and what has
    /// no room is taken out: work and reservations alike. Contracts and customers keep their dates.
    ///
    /// @throws Refused if it is accepted already, or others would lose by now
    public PlanChange accept(long id, String by) {
        return ledger.act(deeds -> {
            var loss = deeds.rows()
                    .loss(id)
                    .orElseThrow(() ->
                            new Refused("loss " + id, "There is no such simulation", "Look at the list of losses"));
            if (loss.accepted() != null)
                throw new Refused("loss " + id, "It is accepted already", "Undo its change of the plan first");
            var picture = deeds.picture();
            refuseWrong(picture, loss.hoursAWeek(), loss.from(), loss.until());
            if (!losers(picture, loss.hoursAWeek(), loss.from(), loss.until()).equals(loss.losers()))
                throw new Refused(
                        "loss " + id, "Others would lose by now than were told then", "Simulate it again, and look");
            var lines = lines(loss, picture);
            var faults = PlanCheck.of(deeds.plan().with(lines), lines, ledger.today());
            if (!faults.isEmpty())
                throw new Refused(faults.stream().map(PlanCheck.Fault::problem).toList());
            var what = words(loss);
            long change = deeds.change(lines, by, what, null);
            GivenWay.to(loss, change, deeds, by);
            deeds.rows().addAccepted(id, change);
            return new PlanChange(change, by, deeds.now(), what, null, false, lines);
        });
    }

    private static List<LineChange> lines(Loss loss, Picture picture) {
        var lines = new ArrayList<LineChange>();
        loss.hoursAWeek()
                .forEach((skill, hours) -> lines.add(LineChange.put(new PlanLine.Reserve(
                        "lost-" + loss.id() + "-" + lines.size(),
                        PlanLine.Purpose.LOST,
                        skill,
                        null,
                        hours,
                        loss.from(),
                        loss.until()))));
        for (var loser : loss.losers())
            if (Loss.moves(loser) && loser.commitment().sort() == Commitment.Sort.WORK)
                lines.add(moved(loser, picture));
        return lines;
    }

    /// What is left of the work, until its new day, in as many days as before; taken out where there is none.
    private static LineChange moved(Displaced loser, Picture picture) {
        var work = loser.commitment();
        var until = loser.until();
        if (until == null) return LineChange.remove(Kind.WORK, work.key());
        var today = picture.weeks().asOf();
        var from = work.from().plusDays(until.toEpochDay() - work.until().toEpochDay());
        return LineChange.put(new PlanLine.Work(
                work.key(),
                work.label(),
                work.whom(),
                work.firmness(),
                left(work, picture),
                from.isBefore(today) ? today : from,
                until));
    }

    private static Map<String, Double> left(Commitment work, Picture picture) {
        var left = new TreeMap<String, Double>();
        for (var skill : work.hours().keySet()) {
            long minutes = 0;
            for (long one : picture.of(work, skill)) minutes += one;
            if (minutes > 0) left.put(skill, minutes / 60.0);
        }
        return left;
    }

    private static String words(Loss loss) {
        long moved = loss.losers().stream()
                .filter(loser -> Loss.moves(loser) && loser.until() != null)
                .count();
        long out = loss.losers().stream()
                .filter(loser -> Loss.moves(loser) && loser.until() == null)
                .count();
        var hours = new ArrayList<String>();
        loss.hoursAWeek().forEach((skill, one) -> hours.add(Hours.say(Spread.minutes(one)) + " h of " + skill));
        return "Lost " + String.join(", ", hours) + " a week from " + loss.from() + " until " + loss.until() + ": "
                + moved + " moved, " + out + " taken out";
    }
}
