package dev.evenkeel.qualification.backtest;

import dev.evenkeel.qualification.Definition;
import dev.evenkeel.rules.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Looks whether signals say anything before the outcome or only after it (a test on the order in time), and whether a
/// rule predicts too well to be true.
final class LeakTest {
    private static final int FEWEST = 5;
    private static final double MOSTLY = 0.7;
    private static final double MORE_OFTEN = 0.2;
    private static final double TOO_GOOD = 0.8;
    private static final double RARE = 0.4;
    private static final int FEWEST_ACCOUNTS = 10;

    private final SignalColumns signals;
    private final Map<String, Order> orders = new LinkedHashMap<>();

    /// Of how many converted accounts a signal first said something before or after, and of how many others at all.
    private static final class Order {
        int before;
        int after;
        int converted;
        int others;
        int othersKnown;
    }

    LeakTest(Definition definition, SignalColumns signals) {
        this.signals = signals;
        definition.signals().forEach((name, signal) -> orders.put(name, new Order()));
    }

    /// Looks at the account whose columns are filled.
    ///
    /// @param converted the index of its conversion; {@link Evidence#NEVER} for none
    void look(int converted, int days) {
        orders.forEach((name, order) -> {
            int first = first(signals.column(name), signals.type(name), days);
            if (converted >= days) {
                order.others++;
                if (first >= 0) order.othersKnown++;
                return;
            }
            order.converted++;
            if (first < 0) return;
            if (first < converted) order.before++;
            else order.after++;
        });
    }

    private static int first(double[] column, ValueType type, int days) {
        boolean orders = type == ValueType.NUMBER || type == ValueType.FLAG;
        for (int day = 0; day < days; day++)
            if (!Double.isNaN(column[day]) && !(orders && column[day] == 0)) return day;
        return -1;
    }

    List<Leak> leaks(List<RuleWorth> rules, double base) {
        var leaks = new ArrayList<Leak>();
        orders.forEach((name, order) -> {
            if (isFilledInAfter(order))
                leaks.add(new Leak(
                        Leak.Kind.FILLED_IN_AFTER,
                        name,
                        "Of " + (order.before + order.after) + " converted accounts that have it, " + order.after
                                + " got it on the day of the outcome or later"));
        });
        for (var rule : rules)
            if (base < RARE && rule.precision() >= TOO_GOOD && rule.accounts() >= FEWEST_ACCOUNTS)
                leaks.add(new Leak(
                        Leak.Kind.TOO_GOOD,
                        rule.rule(),
                        "After " + Math.round(rule.precision() * 100)
                                + " % of the days on which it holds the outcome follows, which is too good to be"
                                + " true; look whether it is written down because of the outcome"));
        return leaks;
    }

    private static boolean isFilledInAfter(Order order) {
        int known = order.before + order.after;
        if (order.after < FEWEST || order.after < MOSTLY * known) return false;
        double converted = (double) known / order.converted;
        double others = order.others == 0 ? 0 : (double) order.othersKnown / order.others;
        return converted > others + MORE_OFTEN;
    }
}
