package dev.evenkeel.capacity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the rows say, in memory: the plan, the reservations, and their picture.
final class State {
    private final int horizon;
    private final Map<UUID, Reservation> reservations = new HashMap<>();
    private final PriorityQueue<Reservation> ending =
            new PriorityQueue<>(Comparator.comparing(held -> Objects.requireNonNull(held.expiresAt())));
    private CapacityPlan plan = CapacityPlan.EMPTY;
    private Map<String, Double> interest = Map.of();
    private @Nullable Picture picture;

    State(int horizon) {
        this.horizon = horizon;
    }

    CapacityPlan plan() {
        return plan;
    }

    /// Hours a month that debt takes, by skill.
    Map<String, Double> interest() {
        return interest;
    }

    void apply(Map<String, Double> hoursAMonth) {
        interest = Map.copyOf(hoursAMonth);
        picture = null;
    }

    Optional<Reservation> reservation(UUID id) {
        return Optional.ofNullable(reservations.get(id));
    }

    Collection<Reservation> reservations() {
        return reservations.values();
    }

    void apply(List<LineChange> changes) {
        for (var change : changes) {
            if (change.kind() != Kind.WORK) picture = null;
            else replaceWork(change);
        }
        plan = plan.with(changes);
        if (picture != null) picture = picture.of(plan);
    }

    private void replaceWork(LineChange change) {
        if (picture == null) return;
        plan.find(Kind.WORK, change.key())
                .map(PlanLine.Work.class::cast)
                .ifPresent(work -> picture().remove(Commitment.of(work)));
        if (change.line() instanceof PlanLine.Work work) picture.add(Commitment.of(work));
    }

    private Picture picture() {
        return Objects.requireNonNull(picture);
    }

    void apply(Reservation reservation) {
        var before = reservations.put(reservation.id(), reservation);
        if (picture != null && before != null && before.isOpen()) picture.remove(before.commitment());
        if (picture != null && reservation.isOpen()) picture.add(reservation.commitment());
        if (reservation.state() == Reservation.State.HELD) ending.add(reservation);
    }

    /// The soft reservations whose time is over at an instant.
    List<Reservation> over(Instant now) {
        dropClosed();
        return ending.stream()
                .filter(held -> reservations.get(held.id()) == held)
                .filter(held -> !Objects.requireNonNull(held.expiresAt()).isAfter(now))
                .toList();
    }

    boolean isAnyOver(Instant now) {
        var first = ending.peek();
        return first != null && !Objects.requireNonNull(first.expiresAt()).isAfter(now);
    }

    private void dropClosed() {
        while (!ending.isEmpty() && reservations.get(ending.peek().id()) != ending.peek()) ending.poll();
    }

    boolean isDrawn(LocalDate asOf) {
        return picture != null && picture.weeks().asOf().equals(asOf);
    }

    /// The picture from a day on.
    Picture draw(LocalDate asOf) {
        if (picture == null || !picture.weeks().asOf().equals(asOf))
            picture = new Picture(
                    plan,
                    new Weeks(asOf, horizon),
                    reservations.values().stream()
                            .filter(Reservation::isOpen)
                            .map(Reservation::commitment)
                            .toList(),
                    interest);
        return picture;
    }
}
