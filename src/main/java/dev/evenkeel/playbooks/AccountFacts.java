package dev.evenkeel.playbooks;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What playbooks need to know of accounts; `accounts` answers it.
interface AccountFacts {
    /// @param owner what the owner's trait says
    /// @param territory what the territory's trait says
    record Known(
            int id,
            String key,
            String name,
            @Nullable String owner,
            @Nullable String territory) {}

    /// A deal entered a stage, in small letters.
    record Move(String deal, String stage, Instant at) {}

    /// Those of the accounts that there are, by number.
    Map<Integer, Known> of(Collection<Integer> accounts, Team team);

    default Optional<Known> of(int account, Team team) {
        return Optional.ofNullable(of(List.of(account), team).get(account));
    }

    /// How the deals of each account moved, oldest first.
    Map<Integer, List<Move>> moves(Collection<Integer> accounts);
}
