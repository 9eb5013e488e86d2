package dev.evenkeel.desk;

import dev.evenkeel.capacity.Answer;
import dev.evenkeel.capacity.Answer.Displaced;
import dev.evenkeel.capacity.Capacity;
import dev.evenkeel.capacity.Commitment;
import dev.evenkeel.capacity.Effort;
import dev.evenkeel.capacity.PlanLine;
import dev.evenkeel.capacity.Plans;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a request would push aside, by the capacity plan and everything promised in it (F31, F33).
///
/// It is put in as a promise to a customer for the day it is wanted by. Expedited without such a day, it is wanted as
/// soon as it could be done if nothing else were promised; otherwise it waits until its hours are free.
final class CapacityDisplacement implements Displacement {
    private final Capacity capacity;
    private final Plans plans;

    CapacityDisplacement(Capacity capacity, Plans plans) {
        this.capacity = capacity;
        this.plans = plans;
    }

    @Override
    public Pushed of(Ask ask, LocalDate day) {
        var needed = new TreeMap<String, Double>(ask.hours());
        needed.values().removeIf(hours -> hours <= 0);
        if (needed.isEmpty()) return new Pushed(true, List.of(), null, null, "It names no hours of work");
        var unknown = unknown(needed, day);
        if (unknown != null) return Pushed.unknown(ask, unknown);
        var effort = new Effort(needed, 0);
        var wanted = wanted(ask, effort, day);
        var answer = capacity.canPromise(effort, wanted == null ? day : wanted, day);
        return wanted == null ? waits(answer.reasons()) : pushed(answer, effort);
    }

    /// Why capacity says nothing about these skills; null where it does.
    private @Nullable String unknown(Map<String, Double> needed, LocalDate day) {
        var kept = plans.asOf(day).skills().stream().map(PlanLine.Skill::key).toList();
        if (kept.isEmpty()) return "there was no capacity plan on " + day;
        var missing =
                needed.keySet().stream().filter(skill -> !kept.contains(skill)).collect(Collectors.joining(", "));
        return missing.isEmpty()
                ? null
                : "the capacity plan has no skill " + missing + "; it has " + String.join(", ", kept);
    }

    private @Nullable LocalDate wanted(Ask ask, Effort effort, LocalDate day) {
        if (ask.wanted() != null) return ask.wanted();
        return ask.expedite() ? capacity.soonest(effort, day).orElse(null) : null;
    }

    private static Pushed waits(Answer.Reasons why) {
        var free = why.earliest();
        return new Pushed(
                true,
                List.of(),
                why.binding(),
                free,
                "No day is wanted, so it waits until its hours are free"
                        + (free == null ? ", which they are not within the plan" : ""));
    }

    private static Pushed pushed(Answer answer, Effort effort) {
        var why = answer.reasons();
        var items = why.displaced().stream()
                .map(loser -> item(loser, effort, why.earliest()))
                .sorted(Comparator.comparingLong(Item::daysAtMost)
                        .reversed()
                        .thenComparing(Comparator.comparingDouble(Item::hours).reversed())
                        .thenComparing(Item::what))
                .toList();
        return new Pushed(true, items, why.binding(), why.earliest(), words(answer));
    }

    private static String words(Answer answer) {
        var why = answer.reasons();
        var hours = "%s h of %s are needed by %s and %s are free"
                .formatted(
                        Figures.number(why.needed()),
                        why.binding(),
                        answer.by(),
                        Figures.number(Math.max(0, why.free())));
        if (answer instanceof Answer.Yes) return hours;
        return why.feasible() ? hours : hours + "; even so it would not be done by then";
    }

    /// What breaks has its hours again by the day from which the request would fit without harm.
    private static Item item(Displaced loser, Effort effort, @Nullable LocalDate fitsFrom) {
        var commitment = loser.commitment();
        var fate = loser.broken() ? Fate.BREAKS : loser.until() == null ? Fate.FALLS_OUT : Fate.MOVES;
        var until = loser.broken() ? fitsFrom : loser.until();
        double hours = commitment.hours().entrySet().stream()
                .filter(one -> effort.hours().containsKey(one.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .sum();
        return new Item(
                commitment.label(),
                commitment.whom(),
                hours,
                until == null ? null : Math.max(0, ChronoUnit.DAYS.between(commitment.until(), until)),
                fate,
                commitment.firmness().word(),
                commitment.sort() == Commitment.Sort.WORK ? Objects.requireNonNull(commitment.key()) : null);
    }
}
