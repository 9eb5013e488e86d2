package dev.evenkeel.promises;

import dev.evenkeel.capacity.Reservation;
import dev.evenkeel.capacity.Reservations;
import dev.evenkeel.catalogue.Capabilities;
import dev.evenkeel.catalogue.Catalogue;
import dev.evenkeel.catalogue.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Holds open promises against the catalogue, the capacity and each other.
public final class Contradictions {
    private final Capabilities capabilities;
    private final Offers offers;
    private final Reservations reservations;

    Contradictions(Capabilities capabilities, Offers offers, Reservations reservations) {
        this.capabilities = capabilities;
        this.offers = offers;
        this.reservations = reservations;
    }

    /// All that can be found among the promises, in their order.
    ///
    /// @param promises as known on the day
    public List<Contradiction> among(List<Promise> promises, LocalDate day) {
        var catalogue = capabilities.on(day);
        var byAccount = promises.stream()
                .filter(promise -> promise.subject().sort() == Sort.CAPABILITY)
                .filter(promise -> promise.isOpen() || promise.state() == State.KEPT)
                .collect(Collectors.groupingBy(Promise::account));
        var found = new ArrayList<Contradiction>();
        for (var promise : promises)
            if (promise.isOpen()) {
                alone(promise, catalogue, day).ifPresent(found::add);
                for (var other : byAccount.getOrDefault(promise.account(), List.of()))
                    if (catalogue.exclude(
                            promise.subject().key(), other.subject().key()))
                        found.add(new Contradiction(
                                promise,
                                Contradiction.Kind.EXCLUDES,
                                "One customer cannot have it beside "
                                        + other.subject().title(),
                                other));
            }
        return List.copyOf(found);
    }

    private Optional<Contradiction> alone(Promise promise, Catalogue catalogue, LocalDate day) {
        return switch (promise.subject().sort()) {
            case OTHER -> off(promise, "Neither the catalogue nor the services know it");
            case SERVICE -> early(promise, day);
            case CAPABILITY -> capability(promise, catalogue, day);
        };
    }

    private Optional<Contradiction> capability(Promise promise, Catalogue catalogue, LocalDate day) {
        var listed = catalogue.find(promise.subject().key());
        if (listed.isEmpty()) return off(promise, "It is not in the catalogue");
        var capability = listed.get().capability();
        var reason = capability.reason();
        return switch (capability.stage()) {
            case AVAILABLE, LIMITED -> Optional.empty();
            case NEVER ->
                is(
                        Contradiction.Kind.NEVER,
                        promise,
                        reason == null ? "Decided against" : "Decided against: " + reason);
            case EXPLORING -> off(promise, "It is being explored: nobody has committed to it");
            case COMMITTED -> committed(promise, capability.by(), day);
        };
    }

    private static Optional<Contradiction> committed(Promise promise, @Nullable LocalDate by, LocalDate day) {
        if (by == null) return off(promise, "It is committed without a date");
        if (by.isBefore(day))
            return is(
                    Contradiction.Kind.TOO_EARLY,
                    promise,
                    "It was committed for " + Days.say(by) + ", which has passed without it");
        return by.isAfter(promise.due())
                ? is(Contradiction.Kind.TOO_EARLY, promise, "It is committed for " + Days.say(by) + " only")
                : Optional.empty();
    }

    private Optional<Contradiction> early(Promise promise, LocalDate day) {
        var held = held(promise);
        if (held.isPresent())
            return held.get().askedBy().isAfter(promise.due())
                    ? is(
                            Contradiction.Kind.TOO_EARLY,
                            promise,
                            (held.get().gaveWay()
                                            ? "Hours were lost, and its own moved: they are there by "
                                            : "Its hours are there by ")
                                    + Days.say(held.get().askedBy()) + " only")
                    : Optional.empty();
        var capable = capable(promise, day);
        if (capable.isEmpty())
            return is(Contradiction.Kind.TOO_EARLY, promise, "There is no capacity for it, and none is kept back");
        return capable.get().isAfter(promise.due())
                ? is(
                        Contradiction.Kind.TOO_EARLY,
                        promise,
                        "No hours are kept back for it; it could be promised from " + Days.say(capable.get()))
                : Optional.empty();
    }

    /// The first day on which an open promise could be kept as it looks on a day; empty where there is none.
    Optional<LocalDate> capable(Promise promise, LocalDate day) {
        var held = held(promise).map(Reservation::askedBy);
        if (held.isPresent() && held.get().isAfter(promise.due())) return held;
        return offers.capable(promise.subject(), promise.pieces(), promise.due(), held.isPresent(), day);
    }

    private Optional<Reservation> held(Promise promise) {
        return promise.reservation().flatMap(reservations::find).filter(Reservation::isOpen);
    }

    /// Whether the catalogue of a day says that it will never be.
    boolean isNever(Subject subject, LocalDate day) {
        return capabilities
                .on(day)
                .find(subject.key())
                .map(listed -> listed.capability().stage() == Stage.NEVER)
                .orElse(false);
    }

    private static Optional<Contradiction> off(Promise promise, String words) {
        return is(Contradiction.Kind.OFF_ROADMAP, promise, words);
    }

    private static Optional<Contradiction> is(Contradiction.Kind kind, Promise promise, String words) {
        return Optional.of(new Contradiction(promise, kind, Objects.requireNonNull(words), null));
    }
}
