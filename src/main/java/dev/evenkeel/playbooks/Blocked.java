package dev.evenkeel.playbooks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A reason for which accounts were no case for sales, with all of them.
///
/// @param cases the latest first
public record Blocked(Blocker reason, List<Case> cases) {
    public Blocked {
        cases = List.copyOf(cases);
    }

    /// One account that was disqualified.
    ///
    /// @param note what the seller wrote
    public record Case(
            long item,
            int account,
            String accountKey,
            Instant at,
            String by,
            @Nullable String note) {
        static Optional<Case> of(Item item, Blocker reason) {
            var counting = Entries.counting(item.entries());
            var last = counting.isEmpty() ? null : counting.getLast();
            if (last == null || last.reason() != reason) return Optional.empty();
            return Optional.of(
                    new Case(item.id(), item.account(), item.accountKey(), last.at(), last.by(), last.note()));
        }
    }

    /// How many different accounts.
    public long accounts() {
        return cases.stream().map(Case::account).distinct().count();
    }
}
