package dev.evenkeel.api.outgoing;

import dev.evenkeel.foundation.Outgoing;
import dev.evenkeel.foundation.Outgoing.State;
import dev.evenkeel.foundation.OutgoingLedger;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Messages that stand one way, the newest first.
///
/// @param nextBefore what to ask with for those that follow; null at the end
record OutgoingAnswer(
        long waiting,
        long sent,
        long failed,
        List<Item> items,
        @Nullable Long nextBefore) {

    /// @param due when it is tried next; null unless it waits
    record Item(
            long id,
            String kind,
            String key,
            String body,
            Instant at,
            String state,
            Instant since,
            @Nullable Instant due,
            @Nullable String reason,
            List<Attempt> attempts) {
        static Item of(Outgoing message, OutgoingLedger ledger) {
            return new Item(
                    message.id(),
                    message.kind(),
                    message.key(),
                    message.body(),
                    message.at(),
                    word(message.state()),
                    message.since(),
                    message.state() == State.WAITING ? message.due() : null,
                    message.reason(),
                    ledger.attempts(message.id()).stream()
                            .map(one -> new Attempt(one.at(), one.by(), one.outcome(), one.reason()))
                            .toList());
        }
    }

    record Attempt(
            Instant at, String by, String outcome, @Nullable String reason) {}

    private static String word(State state) {
        return state == State.DEAD ? "failed" : state.name().toLowerCase(Locale.ROOT);
    }
}
