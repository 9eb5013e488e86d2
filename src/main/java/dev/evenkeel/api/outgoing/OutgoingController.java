package dev.evenkeel.api.outgoing;

import dev.evenkeel.api.Limit;
import dev.evenkeel.api.Today;
import dev.evenkeel.foundation.Outgoing.State;
import dev.evenkeel.foundation.OutgoingLedger;
import dev.evenkeel.foundation.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `/api/v1/outgoing`: what left the server, what waits, and what was given up.
@Tag(name = "Outgoing")
@RestController
@RequestMapping("/api/v1/outgoing")
class OutgoingController {
    private final OutgoingLedger ledger;
    private final Today today;

    OutgoingController(OutgoingLedger ledger, Today today) {
        this.ledger = ledger;
        this.today = today;
    }

    record Chosen(@Nullable List<Long> ids) {
        List<Long> checked() {
            if (ids != null && !ids.isEmpty()) return ids;
            throw new Refused("ids", "There is none", "Send {\"ids\": [1, 2]} with ids of GET /api/v1/outgoing");
        }
    }

    /// @param replayed how many are tried again now
    record Replayed(int replayed) {}

    @Operation(summary = "Messages that failed, wait or were sent, newest first")
    @GetMapping
    OutgoingAnswer page(
            @RequestParam(defaultValue = "failed") String state,
            @RequestParam(defaultValue = "9223372036854775807") long before,
            @RequestParam(defaultValue = Limit.DEFAULT) int limit,
            @RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf) {
        var day = today.or(asOf);
        boolean past = today.isPast(day);
        int most = Limit.checked(limit);
        var page = past ? ledger.list(state(state), before, most, day) : ledger.list(state(state), before, most);
        var counts = past ? ledger.counts(day) : ledger.counts();
        return new OutgoingAnswer(
                counts.getOrDefault(State.WAITING, 0L),
                counts.getOrDefault(State.SENT, 0L),
                counts.getOrDefault(State.DEAD, 0L),
                page.stream().map(one -> OutgoingAnswer.Item.of(one, ledger)).toList(),
                page.size() == limit ? page.getLast().id() : null);
    }

    private static State state(String word) {
        return switch (word) {
            case "failed" -> State.DEAD;
            case "waiting" -> State.WAITING;
            case "sent" -> State.SENT;
            default -> throw new Refused("state", "`" + word + "` is no state", "Write failed, waiting or sent");
        };
    }

    /// Tries failed or waiting ones again at once; sent ones stay as they are.
    @Operation(summary = "Try messages again")
    @PostMapping("/replay")
    Replayed replay(@RequestBody Chosen chosen, Principal who) {
        return new Replayed(ledger.replay(chosen.checked(), who.getName()));
    }
}
