package dev.evenkeel.motion;

import dev.evenkeel.accounts.Accounts;
import dev.evenkeel.accounts.Deal;
import dev.evenkeel.accounts.People;
import dev.evenkeel.accounts.Person;
import dev.evenkeel.activity.Activity;
import dev.evenkeel.activity.Aggregate;
import dev.evenkeel.activity.EventFilter;
import dev.evenkeel.activity.Grain;
import dev.evenkeel.activity.Measure;
import dev.evenkeel.activity.Window;
import dev.evenkeel.debt.CustomWork;
import dev.evenkeel.debt.CustomWorks;
import dev.evenkeel.debt.CustomisationLoad;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/// Measures how the company sells, as of a day. What cannot be known is left out.
final class Measures {
    private static final int INVITING_DAYS = 90;
    private static final int NEW_DAYS = 365;
    private static final int USING_DAYS = 28;
    private static final double PERCENT = 100;

    private final Accounts accounts;
    private final People people;
    private final Activity activity;
    private final CustomWorks works;

    Measures(Accounts accounts, People people, Activity activity, CustomWorks works) {
        this.accounts = accounts;
        this.people = people;
        this.activity = activity;
        this.works = works;
    }

    /// What all accounts did, read once.
    Reading on(Motion motion, LocalDate day) {
        return new Reading(motion, day);
    }

    private static void put(Map<Measured, Double> values, Measured measured, double value) {
        if (!Double.isNaN(value)) values.put(measured, value);
    }

    final class Reading {
        private final LocalDate day;
        /// Whether it came from within the product, of the accounts of which that is known.
        private final Map<Integer, Boolean> inProduct = new HashMap<>();
        /// Invitations accepted, and people who were active.
        private final Map<Integer, double[]> invitations;
        /// First day, and that of first value, of accounts that are new.
        private final Map<Integer, double[]> beginnings;
        private final Collection<CustomWork> carried;
        private final Map<String, Boolean> buyers = new HashMap<>();

        private Reading(Motion motion, LocalDate day) {
            this.day = day;
            accounts.traits(null, List.of(motion.signupTrait()), day).forEach((account, traits) -> {
                var trait = traits.get(motion.signupTrait());
                if (trait == null || trait.value() == null) return;
                var word = trait.value().toString().toLowerCase(Locale.ROOT);
                inProduct.put(account, motion.inProduct().contains(word));
            });
            invitations = invitations(motion);
            beginnings = beginnings(motion);
            carried = works.as(day);
        }

        private Map<Integer, double[]> invitations(Motion motion) {
            if (motion.accepted() == null) return Map.of();
            var window = Window.ofDays(INVITING_DAYS);
            return measured(
                    new Measure(Aggregate.COUNT, motion.accepted(), window),
                    new Measure(Aggregate.PEOPLE, EventFilter.ANY_ACTIVITY, window));
        }

        private Map<Integer, double[]> beginnings(Motion motion) {
            if (motion.firstValue() == null) return Map.of();
            var measured = new HashMap<>(measured(
                    new Measure(Aggregate.FIRST_DAY, EventFilter.ANY_ACTIVITY, Window.always()),
                    new Measure(Aggregate.FIRST_DAY, motion.firstValue(), Window.always())));
            measured.values().removeIf(row -> Double.isNaN(row[0]) || row[0] <= day.toEpochDay() - NEW_DAYS);
            return measured;
        }

        private Map<Integer, double[]> measured(Measure one, Measure other) {
            return activity.measure(Grain.ACCOUNT, List.of(one, other), null, day);
        }

        /// @param selling of the accounts that are looked at
        /// @param in whether an account is one of them
        Map<Measured, Double> of(Motion motion, Selling selling, IntPredicate in) {
            var values = new EnumMap<Measured, Double>(Measured.class);
            put(values, Measured.CYCLE_DAYS, selling.cycle().won().median());
            put(values, Measured.CYCLE_P85_DAYS, selling.cycle().won().p85());
            put(values, Measured.OUTBOUND_SHARE, PERCENT * selling.sources().shareOf(motion.outbound()));
            put(values, Measured.BUYER_USES_SHARE, PERCENT * buyersWhoUse(selling.deals()));
            var dependence = selling.dependence();
            if (dependence.customers() > 0) {
                put(values, Measured.TOP5_SHARE, PERCENT * dependence.now().top5());
                put(values, Measured.EFFECTIVE_CUSTOMERS, dependence.now().effective());
                var load = CustomisationLoad.of(carried, selling.revenue().keySet());
                put(values, Measured.CUSTOM_SHARE, PERCENT * (1 - load.standardShare()));
                put(values, Measured.SELF_SERVE_SHARE, PERCENT * selfServed(selling));
            }
            put(values, Measured.IN_PRODUCT_SHARE, PERCENT * fromWithin(in));
            put(values, Measured.SWITCHING_SHARE, PERCENT * selling.switching().median());
            put(values, Measured.K_FACTOR, invited(in));
            firstValue(values, in);
            return values;
        }

        /// Of the won deals that name a buyer, those whose buyer was active (F2) within 28 days.
        private double buyersWhoUse(Collection<Deal> deals) {
            var named = new ArrayList<String>();
            for (var deal : deals)
                if (SalesCycle.wonAt(deal).isPresent() && deal.field("buyer") instanceof String buyer) named.add(buyer);
            lookUp(named);
            long using = named.stream()
                    .filter(buyer -> buyers.getOrDefault(buyer, false))
                    .count();
            return named.isEmpty() ? Double.NaN : (double) using / named.size();
        }

        private void lookUp(Collection<String> keys) {
            var ids = new HashMap<String, Integer>();
            for (var key : Set.copyOf(keys)) if (!buyers.containsKey(key)) ids.put(key, number(key));
            if (ids.isEmpty()) return;
            var days = List.of(new Measure(Aggregate.DAYS, EventFilter.ANY_ACTIVITY, Window.ofDays(USING_DAYS)));
            var active = activity.measure(Grain.PERSON, days, Set.copyOf(ids.values()), day);
            ids.forEach((key, person) -> buyers.put(key, active.getOrDefault(person, new double[days.size()])[0] > 0));
        }

        /// 0 where nobody is known by the key.
        private int number(String key) {
            return people.withKey(key).map(Person::id).orElse(0);
        }

        private static double selfServed(Selling selling) {
            var sold = new HashSet<Integer>();
            for (var deal : selling.deals()) sold.add(deal.account());
            long served = selling.customers().stream()
                    .filter(account -> !sold.contains(account))
                    .count();
            return (double) served / selling.revenue().size();
        }

        private double fromWithin(IntPredicate in) {
            var known = inProduct.entrySet().stream()
                    .filter(one -> in.test(one.getKey()))
                    .toList();
            long from = known.stream().filter(Map.Entry::getValue).count();
            return known.isEmpty() ? Double.NaN : (double) from / known.size();
        }

        /// K = invitations a person × accepted by sent = accepted by active people (F13), within 90 days.
        private double invited(IntPredicate in) {
            double accepted = 0;
            double active = 0;
            for (var one : invitations.entrySet()) {
                if (!in.test(one.getKey())) continue;
                accepted += one.getValue()[0];
                active += one.getValue()[1];
            }
            return active == 0 ? Double.NaN : accepted / active;
        }

        private void firstValue(Map<Measured, Double> values, IntPredicate in) {
            var days = new ArrayList<Double>();
            int fresh = 0;
            for (var one : beginnings.entrySet()) {
                if (!in.test(one.getKey())) continue;
                fresh++;
                var row = one.getValue();
                if (!Double.isNaN(row[1])) days.add(row[1] - row[0]);
            }
            put(values, Measured.FIRST_VALUE_DAYS, Quantiles.of(days).median());
            if (fresh > 0) put(values, Measured.FIRST_VALUE_SHARE, PERCENT * days.size() / fresh);
        }
    }
}
