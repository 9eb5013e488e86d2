package dev.evenkeel.qualification.backtest;

import dev.evenkeel.qualification.Definition;
import java.util.ArrayList;
import java.util.List;

/// Counts on how many account-days each rule holds, and after how many of them the account converts in time.
final class RuleTally {
    private final Definition definition;
    private final long[] held;
    private final long[] hits;
    private final int[] accounts;
    private long days;
    private long hitDays;

    RuleTally(Definition definition) {
        int rules = definition.rules().size();
        this.definition = definition;
        this.held = new long[rules];
        this.hits = new long[rules];
        this.accounts = new int[rules];
    }

    /// @param from the first day on which the account was at risk
    /// @param to the day after the last
    /// @param hitFrom the first day after which it converts in time
    void add(boolean[][] holds, int from, int to, int hitFrom) {
        days += Math.max(0, to - from);
        hitDays += Math.max(0, to - Math.max(from, hitFrom));
        for (int rule = 0; rule < held.length; rule++) {
            var on = holds[rule];
            boolean hit = false;
            for (int day = from; day < to; day++) {
                if (!on[day]) continue;
                held[rule]++;
                if (day < hitFrom) continue;
                hits[rule]++;
                hit = true;
            }
            if (hit) accounts[rule]++;
        }
    }

    double base() {
        return (double) hitDays / days;
    }

    List<RuleWorth> worth() {
        var worth = new ArrayList<RuleWorth>();
        for (int i = 0; i < held.length; i++) {
            var rule = definition.rules().get(i);
            double precision = (double) hits[i] / held[i];
            worth.add(new RuleWorth(
                    rule.name(), rule.points(), (double) held[i] / days, precision, precision / base(), accounts[i]));
        }
        return worth;
    }
}
