package dev.evenkeel.motion;

import dev.evenkeel.accounts.Account;
import dev.evenkeel.accounts.Accounts;
import dev.evenkeel.accounts.Deal;
import dev.evenkeel.accounts.Deals;
import dev.evenkeel.capacity.Capacity;
import dev.evenkeel.desk.DealFacts;
import dev.evenkeel.desk.Policies;
import dev.evenkeel.foundation.Money;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How the company sells on a day, as a whole and in each segment.
final class Sellings {
    private static final String SEGMENT = "industry";
    private static final String CURRENCY = "USD";

    private final Accounts accounts;
    private final Deals deals;
    private final DealFacts facts;
    private final Policies policies;
    private final Switches switches;
    private final Capacity capacity;

    Sellings(Accounts accounts, Deals deals, DealFacts facts, Policies policies, Switches switches, Capacity capacity) {
        this.accounts = accounts;
        this.deals = deals;
        this.facts = facts;
        this.policies = policies;
        this.switches = switches;
        this.capacity = capacity;
    }

    /// @param motion null where nobody said
    OfADay on(LocalDate day, @Nullable Motion motion) {
        return new OfADay(day, motion);
    }

    /// What is known of all accounts, read once.
    final class OfADay {
        private final LocalDate day;
        private final @Nullable Motion motion;
        private final String currency = policies.currency().orElse(CURRENCY);
        private final Map<String, Account> byKey = new HashMap<>();
        private final Map<Integer, String> segments = new HashMap<>();
        private final List<Deal> all;
        private final Map<String, Money> revenue;
        private final List<NewSwitch> records;
        private final Map<String, Double> byWhom;

        private OfADay(LocalDate day, @Nullable Motion motion) {
            this.day = day;
            this.motion = motion;
            for (var account : accounts.named(accounts.known(null, day))) byKey.put(account.key(), account);
            var trait = motion == null ? SEGMENT : motion.segment();
            accounts.traits(null, List.of(trait), day).forEach((account, traits) -> {
                var value = traits.get(trait);
                if (value != null && value.value() != null)
                    segments.put(account, value.value().toString());
            });
            all = deals.of(null, day).values().stream().flatMap(List::stream).toList();
            revenue = facts.revenue(currency, day);
            records = switches.as(day);
            byWhom = capacity.hoursByWhom(day);
        }

        Selling whole() {
            return of(all, revenue, records);
        }

        /// Of the accounts that are looked at.
        Selling of(IntPredicate in) {
            var theirs = revenue.entrySet().stream()
                    .filter(one -> isIn(one.getKey(), in))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            return of(
                    all.stream().filter(deal -> in.test(deal.account())).toList(),
                    theirs,
                    records.stream().filter(one -> isIn(one.account(), in)).toList());
        }

        private boolean isIn(String key, IntPredicate in) {
            var account = byKey.get(key);
            return account != null && in.test(account.id());
        }

        private Selling of(List<Deal> deals, Map<String, Money> revenue, List<NewSwitch> records) {
            return new Selling(
                    deals,
                    revenue,
                    customers(revenue),
                    SalesCycle.of(deals, account -> segments.getOrDefault(account, ""), day),
                    SourceMix.of(deals, day),
                    Dependence.of(revenue, currency, day, promised(revenue), motion == null ? null : motion.cash()),
                    SwitchingCost.of(records, revenue, policies.hourCost().orElse(null), day));
        }

        private Set<Integer> customers(Map<String, Money> revenue) {
            var numbers = new HashSet<Integer>();
            for (var key : revenue.keySet()) {
                var account = byKey.get(key);
                if (account != null) numbers.add(account.id());
            }
            return numbers;
        }

        /// Numbers of the accounts of each segment.
        Map<String, Set<Integer>> segments() {
            var members = new TreeMap<String, Set<Integer>>();
            segments.forEach((account, segment) ->
                    members.computeIfAbsent(segment, key -> new HashSet<>()).add(account));
            return members;
        }

        /// Hours promised to each customer, who is named in words in the capacity plan: by name or key.
        private Map<String, Double> promised(Map<String, Money> customers) {
            var promised = new HashMap<String, Double>();
            for (var key : customers.keySet()) {
                var account = byKey.get(key);
                if (account == null) continue;
                double hours = Stream.of(key, account.name())
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .distinct()
                        .mapToDouble(one -> byWhom.getOrDefault(one, 0.0))
                        .sum();
                if (hours > 0) promised.put(key, hours);
            }
            return promised;
        }
    }
}
