package dev.evenkeel.playbooks;

import dev.evenkeel.accounts.Accounts;
import dev.evenkeel.accounts.Deals;
import dev.evenkeel.accounts.Trait;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The facts about accounts as `accounts` keeps them.
record KnownAccountFacts(Accounts accounts, Deals deals) implements AccountFacts {
    @Override
    public Map<Integer, Known> of(Collection<Integer> ids, Team team) {
        if (ids.isEmpty()) return Map.of();
        var traits = accounts.traits(ids, List.of(team.ownerTrait(), team.territoryTrait()), null);
        var known = new HashMap<Integer, Known>();
        for (var account : accounts.named(ids)) {
            var own = traits.getOrDefault(account.id(), Map.of());
            known.put(
                    account.id(),
                    new Known(
                            account.id(),
                            account.key(),
                            account.name(),
                            text(own, team.ownerTrait()),
                            text(own, team.territoryTrait())));
        }
        return known;
    }

    private static @Nullable String text(Map<String, Trait> traits, String key) {
        var trait = traits.get(key);
        return trait == null || trait.value() == null ? null : trait.value().toString();
    }

    @Override
    public Map<Integer, List<Move>> moves(Collection<Integer> ids) {
        if (ids.isEmpty()) return Map.of();
        var moves = new HashMap<Integer, List<Move>>();
        deals.of(ids, null).forEach((account, list) -> {
            var own = new ArrayList<Move>();
            for (var deal : list)
                for (var stage : deal.stages())
                    own.add(new Move(deal.key(), stage.name().toLowerCase(Locale.ROOT), stage.at()));
            own.sort(Comparator.comparing(Move::at));
            moves.put(account, own);
        });
        return moves;
    }
}
