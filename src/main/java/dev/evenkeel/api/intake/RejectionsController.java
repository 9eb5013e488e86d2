package dev.evenkeel.api.intake;

import dev.evenkeel.api.Limit;
import dev.evenkeel.api.Today;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.intake.OldRejections;
import dev.evenkeel.intake.RejectionFilter;
import dev.evenkeel.intake.Rejections;
import dev.evenkeel.intake.Replay;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// `/api/v1/rejections`: what was refused, and what is to become of it.
@Tag(name = "Intake")
@RestController
@RequestMapping("/api/v1/rejections")
class RejectionsController {
    private final Rejections rejections;
    private final OldRejections old;
    private final Today today;

    RejectionsController(Rejections rejections, OldRejections old, Today today) {
        this.rejections = rejections;
        this.old = old;
        this.today = today;
    }

    record Chosen(@Nullable List<Long> ids) {
        List<Long> checked() {
            if (ids != null && !ids.isEmpty()) return ids;
            throw new Refused("ids", "There is none", "Send {\"ids\": [1, 2]} with ids of GET /api/v1/rejections");
        }
    }

    @Operation(summary = "Events that were refused, newest first")
    @GetMapping
    RejectionsAnswer page(
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(defaultValue = "false") boolean settled,
            @RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf,
            @RequestParam(defaultValue = "9223372036854775807") long before,
            @RequestParam(defaultValue = Limit.DEFAULT) int limit) {
        var day = today.or(asOf);
        var moment = today.isPast(day) ? Today.after(day) : null;
        var filter = new RejectionFilter(reason, source, settled, moment);
        var page = rejections.page(filter, before, Limit.checked(limit));
        return new RejectionsAnswer(
                day,
                rejections.count(filter),
                rejections.reasons(new RejectionFilter(null, null, false, moment)),
                page.stream().map(RejectionsAnswer.Item::of).toList(),
                page.size() == limit ? page.getLast().id() : null,
                old.keptDays(),
                old.removedOpen());
    }

    /// Tries open ones again; those that pass are taken, with the time of their first receipt.
    @Operation(summary = "Try refused events again")
    @PostMapping("/replay")
    Replay replay(@RequestBody Chosen chosen, Principal who) {
        return rejections.replay(chosen.checked(), who.getName());
    }

    /// Gives open ones up for good; they stay in the list.
    @Operation(summary = "Give refused events up")
    @PostMapping("/discard")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@RequestBody Chosen chosen, Principal who) {
        rejections.discard(chosen.checked(), who.getName());
    }
}
