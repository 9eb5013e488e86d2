package dev.evenkeel.accounts;

import java.util.List;

/// Whose past has a new meaning since a revision: everything derived from it has to be derived again.
///
/// @param actors ids that now mean another person or account at some time
/// @param accounts accounts that were merged or parted
/// @param revision what to ask with the next time
public record Changes(List<Integer> actors, List<Integer> accounts, long revision) {
    public boolean isEmpty() {
        return actors.isEmpty() && accounts.isEmpty();
    }
}
