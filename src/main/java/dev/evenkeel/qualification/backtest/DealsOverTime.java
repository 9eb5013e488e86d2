package dev.evenkeel.qualification.backtest;

import dev.evenkeel.accounts.Deal;
import dev.evenkeel.accounts.Told;
import dev.evenkeel.accounts.Trait;
import dev.evenkeel.qualification.LatestDeal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// The deal of an account that says most about it, day by day: the same choice as for a single day, made anew whenever
/// anything more is seen.
final class DealsOverTime {
    private static final String STAGE = "stage";

    private DealsOverTime() {}

    /// @param told of all deals of one account, oldest first
    static Steps latest(List<Told> told, ToLongFunction<Told> seen) {
        var news = new TreeMap<Long, Boolean>();
        for (var one : told) news.put(seen.applyAsLong(one), true);
        var steps = new ArrayList<Steps.Step>();
        for (long day : news.keySet()) {
            var visible =
                    told.stream().filter(one -> seen.applyAsLong(one) <= day).toList();
            steps.add(new Steps.Step(day, chosen(visible)));
        }
        return new Steps(steps);
    }

    private static @Nullable LatestDeal chosen(List<Told> visible) {
        var byDeal = new LinkedHashMap<Integer, List<Told>>();
        for (var one : visible)
            byDeal.computeIfAbsent(one.subject(), deal -> new ArrayList<>()).add(one);
        var deals = new ArrayList<Deal>();
        byDeal.forEach((id, facts) -> deals.add(deal(id, facts)));
        deals.sort(Comparator.comparing(DealsOverTime::lastMove).reversed());
        if (deals.isEmpty()) return null;
        var deal = deals.stream().filter(Deal::isOpen).findFirst().orElse(deals.getFirst());
        var fields = new HashMap<String, Object>();
        deal.fields().forEach((key, trait) -> {
            if (trait.value() != null) fields.put(key, trait.value());
        });
        return new LatestDeal(deal.isOpen(), fields);
    }

    private static Deal deal(int id, List<Told> facts) {
        var fields = new HashMap<String, Trait>();
        var stages = new ArrayList<Deal.Stage>();
        for (var fact : facts) {
            fields.put(fact.key(), new Trait(fact.key(), fact.value(), fact.at()));
            if (!fact.key().equals(STAGE) || fact.value() == null) continue;
            var name = fact.value().toString();
            if (stages.isEmpty() || !stages.getLast().name().equals(name)) stages.add(new Deal.Stage(name, fact.at()));
        }
        return new Deal(id, "", 0, Map.copyOf(fields), List.copyOf(stages));
    }

    private static Instant lastMove(Deal deal) {
        return deal.stages().isEmpty() ? Instant.MIN : deal.stages().getLast().at();
    }
}
