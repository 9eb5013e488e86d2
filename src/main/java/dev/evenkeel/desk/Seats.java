package dev.evenkeel.desk;

import dev.evenkeel.desk.policy.Policy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who may decide a step, and in whose place.
final class Seats {
    private final @Nullable Policy policy;
    private final LocalDate day;

    /// @param policy the one in force, for who is away
    Seats(@Nullable Policy policy, LocalDate day) {
        this.policy = policy;
        this.day = day;
    }

    /// @param alone whether their word settles the step
    record Seat(String of, boolean alone) {}

    /// The seat that somebody may fill: their own, that of whom they stand in for, or the one an escalation gave them.
    Optional<Seat> of(StepStanding step, String who, String asker) {
        if (who.equals(asker) || step.saidBy(who).isPresent()) return Optional.empty();
        if (step.escalatedTo().contains(who)) return Optional.of(new Seat(who, true));
        return step.step().approvers().stream()
                .filter(seat -> step.saidFor(seat).isEmpty())
                .filter(seat -> seat.equals(who) || standIns(step, seat).contains(who))
                .min(Comparator.comparing(seat -> !seat.equals(who)))
                .map(seat -> new Seat(seat, false));
    }

    /// Who may decide in somebody's place: whom they handed it to, and who stands in while they are away.
    List<String> standIns(StepStanding step, String seat) {
        var standIns = new ArrayList<String>();
        var handed = step.standIns().get(seat);
        if (handed != null) standIns.add(handed);
        if (policy != null) policy.standIn(seat, day).ifPresent(standIns::add);
        return standIns;
    }

    /// Everybody who could decide the step now.
    List<String> people(StepStanding step, String asker) {
        var people = new ArrayList<>(step.escalatedTo());
        for (var seat : step.step().approvers()) {
            if (step.saidFor(seat).isPresent()) continue;
            people.add(seat);
            people.addAll(standIns(step, seat));
        }
        return people.stream()
                .distinct()
                .filter(who -> of(step, who, asker).isPresent())
                .toList();
    }
}
