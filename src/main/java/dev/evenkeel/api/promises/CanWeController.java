package dev.evenkeel.api.promises;

import dev.evenkeel.api.Today;
import dev.evenkeel.capacity.Reservation;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.promises.Offers;
import dev.evenkeel.promises.Question;
import dev.evenkeel.promises.QuestionReader;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// `/api/v1/can-we`: the seller's question.
@Tag(name = "Promises")
@RestController
@RequestMapping("/api/v1/can-we")
class CanWeController {
    private static final int TWO_DAYS = 48;

    private final Offers offers;
    private final QuestionReader reader;
    private final Today today;

    CanWeController(Offers offers, QuestionReader reader, Today today) {
        this.offers = offers;
        this.reader = reader;
        this.today = today;
    }

    /// @param id made by the caller, so that asking twice reserves once
    /// @param holdHours how long it is kept; two days if absent
    record Wanted(
            @Nullable UUID id,
            @Nullable String q,
            @Nullable String what,
            @Nullable Integer pieces,
            @Nullable String account,
            @Nullable LocalDate by,
            @Nullable Integer holdHours) {}

    record Held(
            UUID id,
            String label,
            String whom,
            LocalDate by,
            @Nullable Instant expiresAt) {
        static Held of(Reservation held) {
            return new Held(held.id(), held.label(), held.whom(), held.askedBy(), held.expiresAt());
        }
    }

    /// Either `q`, a line such as `3 onboardings for acme by march`, or the parts. Without a day the answer says
    /// when it could be.
    @Operation(summary = "Can we promise this to that customer by then?")
    @GetMapping
    CanWeAnswer canWe(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String what,
            @RequestParam(required = false) @Nullable Integer pieces,
            @RequestParam(required = false) @Nullable String account,
            @RequestParam(required = false) @Nullable LocalDate by,
            @RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf) {
        var day = today.or(asOf);
        return CanWeAnswer.of(offers.canWe(question(q, what, pieces, account, by, day), day));
    }

    /// A promise that names the reservation makes it firm.
    @Operation(summary = "Keep its hours back for a while")
    @PostMapping("/reservations")
    @ResponseStatus(HttpStatus.CREATED)
    Held hold(@RequestBody Wanted wanted, Principal who) {
        var question =
                question(wanted.q(), wanted.what(), wanted.pieces(), wanted.account(), wanted.by(), today.or(null));
        var hold = Duration.ofHours(Objects.requireNonNullElse(wanted.holdHours(), TWO_DAYS));
        var id = Objects.requireNonNullElseGet(wanted.id(), UUID::randomUUID);
        return Held.of(offers.hold(id, question, hold, who.getName()));
    }

    private Question question(
            @Nullable String line,
            @Nullable String what,
            @Nullable Integer pieces,
            @Nullable String account,
            @Nullable LocalDate by,
            LocalDate day) {
        if (line != null) return reader.read(line, day);
        if (what == null || what.isBlank())
            throw new Refused("q", "It is not said what is asked for", "Send q=sso by march, or what=, pieces=, by=");
        return offers.question(what, Objects.requireNonNullElse(pieces, 1), account, by, day);
    }
}
