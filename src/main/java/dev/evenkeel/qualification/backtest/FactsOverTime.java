package dev.evenkeel.qualification.backtest;

import static java.util.stream.Collectors.groupingBy;

import dev.evenkeel.accounts.Accounts;
import dev.evenkeel.accounts.Deals;
import dev.evenkeel.accounts.Told;
import dev.evenkeel.activity.Activity;
import dev.evenkeel.activity.Grain;
import dev.evenkeel.activity.Lens;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Traits and deals of all accounts, as they are seen on each day. A fact is seen from its day on and, as known, not
/// before the event that told of it had arrived.
final class FactsOverTime {
    private static final Set<String> WON = Set.of("won", "closed won");

    private final Accounts accounts;
    private final Activity activity;
    private final Lens lens;
    private final Map<UUID, LocalDate> late;
    private final List<Told> deals;
    private final Map<Integer, Integer> owners;

    FactsOverTime(Accounts accounts, Deals deals, Activity activity, Lens lens) {
        this.accounts = accounts;
        this.activity = activity;
        this.lens = lens;
        this.late = lens == Lens.AS_KNOWN ? activity.lateFacts() : Map.of();
        this.deals = deals.told();
        this.owners = deals.owners();
    }

    private long seen(Told told) {
        var arrived = late.get(told.event());
        return arrived == null ? day(told) : Math.max(day(told), arrived.toEpochDay());
    }

    static long day(Told told) {
        return LocalDate.ofInstant(told.at(), ZoneOffset.UTC).toEpochDay();
    }

    /// By account and key.
    Map<Integer, Map<String, Steps>> traits(Set<String> keys) {
        var steps = new HashMap<Integer, Map<String, Steps>>();
        if (keys.isEmpty()) return steps;
        accounts.told(keys).stream().collect(groupingBy(Told::subject)).forEach((account, told) -> {
            var byKey = new HashMap<String, Steps>();
            told.stream()
                    .collect(groupingBy(Told::key))
                    .forEach((key, facts) -> byKey.put(key, Steps.of(facts, this::seen)));
            steps.put(account, byKey);
        });
        return steps;
    }

    /// By account, {@link dev.evenkeel.qualification.LatestDeal}s.
    Map<Integer, Steps> latestDeals() {
        var steps = new HashMap<Integer, Steps>();
        dealsByAccount().forEach((account, told) -> steps.put(account, DealsOverTime.latest(told, this::seen)));
        return steps;
    }

    private Map<Integer, List<Told>> dealsByAccount() {
        var byAccount = new HashMap<Integer, List<Told>>();
        for (var told : deals) {
            var account = owners.get(told.subject());
            if (account != null)
                byAccount.computeIfAbsent(account, fresh -> new ArrayList<>()).add(told);
        }
        return byAccount;
    }

    /// The first day, from the epoch, on which anything of each account is seen, merged ones left out.
    Map<Integer, Long> firstSeen() {
        var first = new HashMap<Integer, Long>();
        activity.firstSeen(Grain.ACCOUNT, lens).forEach((account, day) -> first.put(account, day.toEpochDay()));
        for (var moment : accounts.moments()) first.merge(moment.subject(), seen(moment), Math::min);
        first.keySet().removeIf(account -> !accounts.standsForItself(account));
        return first;
    }

    /// When each account first had a deal that did it, by the time it happened.
    ///
    /// @param stage which stages count; null for any sign of a deal
    Map<Integer, Conversion> converted(@Nullable Predicate<String> stage) {
        var amounts = new HashMap<Integer, Double>();
        for (var told : deals)
            if (told.key().equals("amount") && told.value() instanceof Number amount)
                amounts.put(told.subject(), amount.doubleValue());
        var converted = new HashMap<Integer, Conversion>();
        for (var told : deals) {
            var account = owners.get(told.subject());
            if (account == null || stage != null && !isStage(told, stage)) continue;
            var revenue = amounts.getOrDefault(told.subject(), Double.NaN);
            converted.merge(account, new Conversion(day(told), revenue), Conversion::first);
        }
        return converted;
    }

    /// Of how many accounts a value counts that has no time of its own, as imported ones without a date. As known, it
    /// is seen from its arrival, which does no harm.
    long timeless(String key) {
        if (lens == Lens.AS_KNOWN) return 0;
        return accounts.told(Set.of(key)).stream()
                .filter(told -> day(told) <= 0)
                .map(Told::subject)
                .distinct()
                .count();
    }

    private static boolean isStage(Told told, Predicate<String> stage) {
        return told.key().equals("stage")
                && told.value() != null
                && stage.test(Objects.toString(told.value()).toLowerCase(java.util.Locale.ROOT));
    }

    static boolean isWon(String stage) {
        return WON.contains(stage);
    }
}
