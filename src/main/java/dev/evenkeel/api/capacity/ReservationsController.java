package dev.evenkeel.api.capacity;

import dev.evenkeel.api.NotFound;
import dev.evenkeel.api.Today;
import dev.evenkeel.capacity.Capacity;
import dev.evenkeel.capacity.Firmness;
import dev.evenkeel.capacity.Reservations;
import dev.evenkeel.capacity.Wish;
import dev.evenkeel.foundation.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// `/api/v1/capacity/reservations`: hours kept back, so that nobody else promises them.
@Tag(name = "Capacity")
@RestController
@RequestMapping("/api/v1/capacity/reservations")
class ReservationsController {
    private final Reservations reservations;
    private final Capacity capacity;
    private final Today today;

    ReservationsController(Reservations reservations, Capacity capacity, Today today) {
        this.reservations = reservations;
        this.capacity = capacity;
        this.today = today;
    }

    /// @param id made by the caller, so that asking twice reserves once; made here if absent
    /// @param expiresAt when it ends by itself unless it is confirmed; absent for a hard one
    record Wanted(
            @Nullable UUID id,
            @Nullable EffortQuestion effort,
            @Nullable LocalDate by,
            @Nullable String whom,
            @Nullable String label,
            @Nullable String firmness,
            @Nullable Instant expiresAt) {}

    @Operation(summary = "What is kept back, or was at the end of a day")
    @GetMapping
    List<ReservationAnswer> open(@RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf) {
        var day = today.or(asOf);
        var open = today.isPast(day) ? reservations.open(day) : reservations.open();
        return open.stream().map(ReservationAnswer::of).toList();
    }

    @Operation(summary = "One reservation, also when it has ended")
    @GetMapping("/{id}")
    ReservationAnswer one(
            @PathVariable UUID id, @RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf) {
        var day = today.or(asOf);
        var found = today.isPast(day) ? reservations.find(id, day) : reservations.find(id);
        return found.map(ReservationAnswer::of).orElseThrow(() -> absent(id));
    }

    @Operation(summary = "Keep hours back; succeeds if they are free at this moment")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ReservationAnswer reserve(@RequestBody Wanted wanted, Principal who) {
        if (wanted.effort() == null || wanted.by() == null)
            throw new Refused("body", "It lacks effort or by", "Send {\"effort\": {…}, \"by\": …, \"label\": …}");
        var wish = new Wish(
                Objects.requireNonNullElseGet(wanted.id(), UUID::randomUUID),
                wanted.effort().effort(capacity, today.or(null)),
                wanted.by(),
                Objects.requireNonNullElse(wanted.whom(), ""),
                Objects.requireNonNullElse(wanted.label(), ""),
                Firmness.of(Objects.requireNonNullElse(wanted.firmness(), "customer")));
        return ReservationAnswer.of(reservations.reserve(wish, wanted.expiresAt(), who.getName()));
    }

    @Operation(summary = "Make a soft reservation hard")
    @PostMapping("/{id}/confirm")
    ReservationAnswer confirm(@PathVariable UUID id, Principal who) {
        known(id);
        return ReservationAnswer.of(reservations.confirm(id, who.getName()));
    }

    @Operation(summary = "Give the hours back")
    @DeleteMapping("/{id}")
    ReservationAnswer release(@PathVariable UUID id, Principal who) {
        known(id);
        return ReservationAnswer.of(reservations.release(id, who.getName()));
    }

    private void known(UUID id) {
        if (reservations.find(id).isEmpty()) throw absent(id);
    }

    private static NotFound absent(UUID id) {
        return new NotFound(
                "reservation " + id,
                "There is no reservation of this id",
                "List them with GET /api/v1/capacity/reservations");
    }
}
