package dev.evenkeel.qualification.backtest;

import dev.evenkeel.rules.Rule;
import dev.evenkeel.rules.ValueType;
import java.util.List;

/// A rule over columns that asks its condition once for each combination of values: over months of days the same few
/// come again and again.
final class RememberedRule {
    private static final int SLOTS = 1 << 13;
    private static final byte HOLDS = 1;
    private static final byte FAILS = 2;

    private final Rule rule;
    private final SignalColumns signals;
    private final List<String> names;
    private final double[][] columns;
    private final ValueType[] types;
    private final long[] keys;
    private final byte[] truths = new byte[SLOTS];

    RememberedRule(Rule rule, SignalColumns signals) {
        this.rule = rule;
        this.signals = signals;
        this.names = rule.names();
        this.columns = names.stream().map(signals::column).toArray(double[][]::new);
        this.types = names.stream().map(signals::type).toArray(ValueType[]::new);
        this.keys = new long[SLOTS * columns.length];
    }

    boolean holds(int day) {
        long mixed = 0;
        for (var column : columns) mixed = (mixed ^ Double.doubleToLongBits(column[day])) * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 51);
        if (truths[slot] != 0 && isKept(slot, day)) return truths[slot] == HOLDS;
        boolean holds =
                rule.holds(name -> signals.value(types[names.indexOf(name)], columns[names.indexOf(name)][day]));
        truths[slot] = holds ? HOLDS : FAILS;
        for (int i = 0; i < columns.length; i++)
            keys[slot * columns.length + i] = Double.doubleToLongBits(columns[i][day]);
        return holds;
    }

    private boolean isKept(int slot, int day) {
        for (int i = 0; i < columns.length; i++)
            if (keys[slot * columns.length + i] != Double.doubleToLongBits(columns[i][day])) return false;
        return true;
    }
}
