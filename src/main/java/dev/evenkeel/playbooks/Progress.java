package dev.evenkeel.playbooks;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What became of an account after a moment: from what sellers said, and from its deals.
final class Progress {
    private static final Set<String> WON = Set.of("won", "closed won");
    private static final Set<String> LOST = Set.of("lost", "closed lost", "churned", "cancelled", "closed");

    private Progress() {}

    static boolean isWon(AccountFacts.Move move) {
        return WON.contains(move.stage());
    }

    /// Whether a deal went forward: opened, or on to another stage that is not the end of it.
    static boolean isForward(AccountFacts.Move move) {
        return !LOST.contains(move.stage());
    }

    /// The first time something that counts was said about it.
    static Optional<Instant> said(List<Item> items, Set<Item.What> what) {
        return items.stream()
                .flatMap(item -> Entries.counting(item.entries()).stream())
                .filter(entry -> what.contains(entry.what()))
                .map(Item.Entry::at)
                .min(Comparator.naturalOrder());
    }

    static Optional<Instant> moved(List<AccountFacts.Move> moves, Instant after, Set<String> stages) {
        return moves.stream()
                .filter(move -> move.at().isAfter(after) && stages.contains(move.stage()))
                .map(AccountFacts.Move::at)
                .min(Comparator.naturalOrder());
    }

    static Optional<Instant> won(List<AccountFacts.Move> moves, Instant after) {
        return moved(moves, after, WON);
    }

    /// Whether the goal was reached in its time, by its deals alone.
    static boolean isReached(Goal goal, List<AccountFacts.Move> moves, Instant begun, Instant until) {
        var end = begun.plus(java.time.Duration.ofDays(goal.days()));
        return moves.stream()
                .filter(move -> move.at().isAfter(begun)
                        && !move.at().isAfter(end)
                        && move.at().isBefore(until))
                .anyMatch(move -> goal.won() ? isWon(move) : isForward(move));
    }

    static Optional<Instant> first(Optional<Instant> one, Optional<Instant> other) {
        return Stream.concat(one.stream(), other.stream()).min(Comparator.naturalOrder());
    }
}
