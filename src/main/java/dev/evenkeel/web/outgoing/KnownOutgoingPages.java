package dev.evenkeel.web.outgoing;

import dev.evenkeel.foundation.Outgoing;
import dev.evenkeel.foundation.Outgoing.State;
import dev.evenkeel.foundation.OutgoingLedger;
import dev.evenkeel.web.layout.Say;
import dev.evenkeel.web.outgoing.OutgoingPage.Row;
import org.jspecify.annotations.Nullable;

/// Where the page has its records from.
final class KnownOutgoingPages {
    private static final int SIZE = 50;

    private final OutgoingLedger ledger;

    KnownOutgoingPages(OutgoingLedger ledger) {
        this.ledger = ledger;
    }

    /// @param show which ones; null for the failed ones, or the sent ones where none failed
    OutgoingPage list(@Nullable State show, long before) {
        var counts = ledger.counts();
        var shown = show == null ? first(counts.getOrDefault(State.DEAD, 0L)) : show;
        var found = ledger.list(shown, before, SIZE + 1);
        return new OutgoingPage(
                shown, counts, found.stream().limit(SIZE).map(this::row).toList(), kept(), found.size() > SIZE);
    }

    private static State first(long dead) {
        return dead > 0 ? State.DEAD : State.SENT;
    }

    private Row row(Outgoing message) {
        return new Row(message, ledger.attempts(message.id()), next(message));
    }

    private @Nullable String next(Outgoing message) {
        if (message.state() != State.WAITING) return null;
        return ledger.carries(message.kind())
                ? "next try " + Say.moment(message.due())
                : "waits until " + message.kind() + " is switched on again";
    }

    private String kept() {
        var days = ledger.keptDays();
        return days == 0
                ? "All of it is kept for good."
                : "What was sent is kept for " + Say.count(days, "day", "days") + ", what failed for good.";
    }
}
