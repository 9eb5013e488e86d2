package dev.evenkeel.capacity;

import dev.evenkeel.capacity.maths.Available;
import dev.evenkeel.capacity.maths.Capable;
import dev.evenkeel.capacity.maths.WeeksNeeded;
import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What can be promised, until when, and what stands in the way.
///
/// Everything takes `asOf`, the day whose end counts: today, or an earlier day as it was known then. The plan reaches
/// two
/// years from there. Weeks begin on Monday; what is planned for a week is done by its Friday.
public final class Capacity {
    private static final int FUTURES = 10_000;

    private final Ledger ledger;

    Capacity(Ledger ledger) {
        this.ledger = ledger;
    }

    /// The same at P85, the confidence of a promise to a customer.
    public Answer canPromise(Effort effort, LocalDate by, LocalDate asOf) {
        return canPromise(effort, by, asOf, Confidence.P85);
    }

    /// Can the effort be done by a day (F31), and if not, when, and what stands in the way?
    ///
    /// @param confidence at which `by` has to be met; the dates at the other confidences are told as well
    /// @throws Refused if a skill is unknown, or a day is in the past
    public Answer canPromise(Effort effort, LocalDate by, LocalDate asOf, Confidence confidence) {
        return ledger.ask(asOf(asOf), picture -> {
            var problems = new ArrayList<>(Questions.unknownSkills(picture, effort));
            if (by.isBefore(asOf))
                problems.add(new Problem("by", by + " is in the past", "Give a day from " + asOf + " on"));
            if (!problems.isEmpty()) throw new Refused(problems);
            return new Questions(picture, effort, by, confidence).answer();
        });
    }

    /// The first day on which the effort could be done if nothing at all were promised; empty where the plan reaches
    /// none.
    ///
    /// @throws Refused if a skill is unknown
    public Optional<LocalDate> soonest(Effort effort, LocalDate asOf) {
        return ledger.ask(asOf(asOf), picture -> {
            var problems = Questions.unknownSkills(picture, effort);
            if (!problems.isEmpty()) throw new Refused(problems);
            var skills = List.copyOf(effort.hours().keySet());
            var room = new long[skills.size()][];
            var needed = new long[skills.size()];
            for (int i = 0; i < skills.size(); i++) {
                var sure = picture.afterReserves(picture.index(skills.get(i)), Confidence.P85);
                room[i] = Available.toPromise(Available.balances(0, sure, new long[sure.length]));
                needed[i] = picture.needed(effort.hours().getOrDefault(skills.get(i), 0.0), Confidence.P85);
            }
            var capable = Capable.of(room, needed);
            return capable.isPossible()
                    ? Optional.of(picture.weeks().end(capable.bucket()).plusDays(effort.leadDays()))
                    : Optional.empty();
        });
    }

    /// How many pieces of a service can be promised by a day on top of everything that is promised: what is left to
    /// sell.
    public long left(String service, LocalDate by, LocalDate asOf) {
        return ledger.ask(asOf(asOf), picture -> {
            var effort = effortOf(picture.plan(), service);
            int week = picture.weeks().doneBy(by.minusDays(effort.leadDays()));
            if (week < 0) return 0L;
            return effort.hours().entrySet().stream()
                    .mapToLong(one -> {
                        long free = picture.free(picture.index(one.getKey()), Confidence.P85)[week];
                        long each = picture.needed(one.getValue(), Confidence.P85);
                        return each == 0 ? Long.MAX_VALUE : Math.max(0, free / each);
                    })
                    .min()
                    .orElse(0);
        });
    }

    /// The effort of some pieces of a service.
    ///
    /// @throws Refused if there is no such service
    public Effort effortOf(String service, double pieces, LocalDate asOf) {
        return ledger.ask(
                asOf(asOf), picture -> effortOf(picture.plan(), service).times(pieces));
    }

    private static Effort effortOf(CapacityPlan plan, String service) {
        return plan.service(service)
                .map(PlanLine.Service::effort)
                .orElseThrow(() -> new Refused(
                        "service",
                        "There is no service " + service,
                        "Use one of " + String.join(", ", plan.of(Kind.SERVICE).keySet())));
    }

    /// Every skill, week by week (M109).
    public Board board(LocalDate asOf) {
        return ledger.ask(asOf(asOf), Picture::board);
    }

    /// Hours that are spoken for and not yet worked, by whom they are for as it was written, in small letters.
    public Map<String, Double> hoursByWhom(LocalDate asOf) {
        return ledger.ask(asOf(asOf), picture -> {
            var hours = new HashMap<String, Double>();
            for (var commitment : picture.commitments())
                hours.merge(commitment.whom().strip().toLowerCase(Locale.ROOT), left(picture, commitment), Double::sum);
            return hours;
        });
    }

    private static double left(Picture picture, Commitment commitment) {
        long minutes = 0;
        for (var skill : commitment.hours().keySet()) for (long one : picture.of(commitment, skill)) minutes += one;
        return minutes / 60.0;
    }

    /// What takes hours of a skill in a week, the largest first.
    ///
    /// @param monday the first day of the week
    public List<Answer.Obstacle> commitmentsIn(String skill, LocalDate monday, LocalDate asOf) {
        return ledger.ask(asOf(asOf), picture -> {
            int week = picture.weeks().of(monday);
            if (week < 0 || week >= picture.weeks().count()) return List.of();
            return picture.commitments().stream()
                    .filter(commitment -> commitment.hours().containsKey(skill))
                    .map(commitment -> new Answer.Obstacle(commitment, picture.of(commitment, skill)[week] / 60.0))
                    .filter(taken -> taken.hours() > 0)
                    .sorted(Comparator.comparingDouble(Answer.Obstacle::hours)
                            .reversed()
                            .thenComparing(taken -> taken.commitment().label()))
                    .toList();
        });
    }

    /// When the work that is committed in a skill, and so many hours more, will be done, judging by past weeks alone
    /// (F32).
    ///
    /// @return the Friday at each confidence; empty where no past week is known in which anything got done
    public Optional<Map<Confidence, LocalDate>> forecast(String skill, double hours, LocalDate asOf) {
        return ledger.ask(asOf(asOf), picture -> {
            var past = picture.plan().all(PlanLine.PastWeek.class).stream()
                    .filter(week -> week.skill().equals(skill))
                    .mapToDouble(PlanLine.PastWeek::done)
                    .toArray();
            if (java.util.Arrays.stream(past).noneMatch(done -> done > 0)) return Optional.empty();
            var growth = picture.plan().all(PlanLine.Growth.class).stream()
                    .mapToDouble(PlanLine.Growth::most)
                    .findFirst()
                    .orElse(1);
            double ahead = hours + ahead(picture, skill);
            var weeks = WeeksNeeded.draw(past, ahead, growth, FUTURES, skill.hashCode());
            var dates = new EnumMap<Confidence, LocalDate>(Confidence.class);
            for (var confidence : Confidence.values())
                dates.put(confidence, picture.weeks().end(Math.max(0, weeks.at(confidence.share()) - 1)));
            return Optional.of(dates);
        });
    }

    private static double ahead(Picture picture, String skill) {
        return picture.commitments().stream()
                        .mapToLong(commitment -> java.util.Arrays.stream(picture.of(commitment, skill))
                                .sum())
                        .sum()
                / 60.0;
    }

    private LocalDate asOf(LocalDate asOf) {
        var today = ledger.today();
        if (asOf.isAfter(today))
            throw new Refused("as of", asOf + " is yet to come", "Give a day up to today, " + today);
        return asOf;
    }
}
