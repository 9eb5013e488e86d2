package dev.evenkeel.motion;

import dev.evenkeel.accounts.Accounts;
import dev.evenkeel.accounts.Deal;
import dev.evenkeel.accounts.People;
import dev.evenkeel.activity.Activity;
import dev.evenkeel.activity.Aggregate;
import dev.evenkeel.activity.EventFilter;
import dev.evenkeel.activity.Grain;
import dev.evenkeel.activity.Measure;
import dev.evenkeel.activity.Window;
import dev.evenkeel.debt.CustomWorks;
import dev.evenkeel.debt.CustomisationLoad;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Measures how the company sells, as of a day. What cannot be known is left out.
final class Measures {
    private static final int INVITING_DAYS = 90;
    private static final int NEW_DAYS = 365;
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

    Map<Measured, Double> of(Motion motion, Selling selling, LocalDate day) {
        var values = new EnumMap<Measured, Double>(Measured.class);
        put(values, Measured.CYCLE_DAYS, selling.cycle().won().median());
        put(values, Measured.CYCLE_P85_DAYS, selling.cycle().won().p85());
        put(values, Measured.OUTBOUND_SHARE, PERCENT * selling.sources().shareOf(motion.outbound()));
        put(values, Measured.BUYER_USES_SHARE, PERCENT * buyersWhoUse(selling.deals(), day));
        if (selling.dependence().customers() > 0) {
            put(
                    values,
                    Measured.TOP5_SHARE,
                    PERCENT * selling.dependence().now().top5());
            put(values, Measured.EFFECTIVE_CUSTOMERS, selling.dependence().now().effective());
            var load = CustomisationLoad.of(works.as(day), selling.revenue().keySet());
            put(values, Measured.CUSTOM_SHARE, PERCENT * (1 - load.standardShare()));
            put(values, Measured.SELF_SERVE_SHARE, PERCENT * selfServed(selling));
        }
        put(values, Measured.IN_PRODUCT_SHARE, PERCENT * inProduct(motion, day));
        put(values, Measured.SWITCHING_SHARE, PERCENT * selling.switching().median());
        invitations(values, motion, day);
        firstValue(values, motion, day);
        return values;
    }

    private static void put(Map<Measured, Double> values, Measured measured, double value) {
        if (!Double.isNaN(value)) values.put(measured, value);
    }

    /// Of the won deals that name a buyer, those whose buyer was active within 28 days.
    private double buyersWhoUse(Collection<Deal> deals, LocalDate day) {
        int named = 0;
        int using = 0;
        for (var deal : deals) {
            if (SalesCycle.wonAt(deal).isEmpty() || !(deal.field("buyer") instanceof String buyer)) continue;
            named++;
            var known = people.withKey(buyer);
            if (known.isPresent() && isActive(known.get().id(), day)) using++;
        }
        return named == 0 ? Double.NaN : (double) using / named;
    }

    private boolean isActive(int person, LocalDate day) {
        return !activity.days(Grain.PERSON, person, day.minusDays(27), day).isEmpty();
    }

    private double selfServed(Selling selling) {
        var sold = new HashSet<Integer>();
        for (var deal : selling.deals()) sold.add(deal.account());
        long served = selling.revenue().keySet().stream()
                .filter(key -> accounts.withKey(key)
                        .map(account -> !sold.contains(account.id()))
                        .orElse(false))
                .count();
        return (double) served / selling.revenue().size();
    }

    private double inProduct(Motion motion, LocalDate day) {
        int known = 0;
        int from = 0;
        for (var traits :
                accounts.traits(null, List.of(motion.signupTrait()), day).values()) {
            var trait = traits.get(motion.signupTrait());
            if (trait == null || trait.value() == null) continue;
            known++;
            if (motion.inProduct().contains(trait.value().toString().toLowerCase(Locale.ROOT))) from++;
        }
        return known == 0 ? Double.NaN : (double) from / known;
    }

    /// K = invitations a person × accepted by sent = accepted by active people (F13), within 90 days.
    private void invitations(Map<Measured, Double> values, Motion motion, LocalDate day) {
        if (motion.accepted() == null) return;
        var window = Window.ofDays(INVITING_DAYS);
        var sums = sums(
                List.of(
                        new Measure(Aggregate.COUNT, motion.accepted(), window),
                        new Measure(Aggregate.PEOPLE, EventFilter.ANY_ACTIVITY, window)),
                day);
        if (sums[1] > 0) put(values, Measured.K_FACTOR, sums[0] / sums[1]);
    }

    private double[] sums(List<Measure> measures, LocalDate day) {
        var sums = new double[measures.size()];
        activity.measure(Grain.ACCOUNT, measures, null, day).values().forEach(row -> {
            for (int i = 0; i < sums.length; i++) if (!Double.isNaN(row[i])) sums[i] += row[i];
        });
        return sums;
    }

    private void firstValue(Map<Measured, Double> values, Motion motion, LocalDate day) {
        if (motion.firstValue() == null) return;
        var measures = List.of(
                new Measure(Aggregate.FIRST_DAY, EventFilter.ANY_ACTIVITY, Window.always()),
                new Measure(Aggregate.FIRST_DAY, motion.firstValue(), Window.always()));
        var days = new ArrayList<Double>();
        int fresh = 0;
        for (var row : activity.measure(Grain.ACCOUNT, measures, null, day).values()) {
            if (Double.isNaN(row[0]) || row[0] <= day.toEpochDay() - NEW_DAYS) continue;
            fresh++;
            if (!Double.isNaN(row[1])) days.add(row[1] - row[0]);
        }
        put(values, Measured.FIRST_VALUE_DAYS, Quantiles.of(days).median());
        if (fresh > 0) put(values, Measured.FIRST_VALUE_SHARE, PERCENT * days.size() / fresh);
    }
}
