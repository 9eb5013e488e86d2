package dev.evenkeel.qualification.backtest;

import java.util.ArrayList;
import java.util.List;

/// What thresholds would have done to each account (F23): sums an account, so that accounts can be drawn again.
final class Tally {
    /// An account that was qualified within so many days before is not raised again.
    static final int COOL_DOWN = 28;

    private final Evidence evidence;
    private final int horizon;
    private final int fit;
    private final int usage;

    /// Days at risk, and those of them after which it converted in time.
    final int[] risk;

    final int[] hits;
    final int[] qualified;
    final int[] qualifiedHits;
    /// How often it was raised, but for the first day, on which all that was ready before comes up.
    final int[] raisedLater;
    /// 1 for a conversion within reach, and 1 if it had been qualified within the horizon before.
    final int[] conversion;
    final int[] caught;
    /// Days from the first qualified day within the horizon until it converted; -1 where it was not caught.
    final int[] lead;

    final List<Raise> raises = new ArrayList<>();

    Tally(Evidence evidence, int horizon, double fit, double usage) {
        int size = evidence.size();
        this.evidence = evidence;
        this.horizon = horizon;
        this.fit = Points.threshold(fit);
        this.usage = Points.threshold(usage);
        this.risk = new int[size];
        this.hits = new int[size];
        this.qualified = new int[size];
        this.qualifiedHits = new int[size];
        this.raisedLater = new int[size];
        this.conversion = new int[size];
        this.caught = new int[size];
        this.lead = new int[size];
        for (int account = 0; account < size; account++) count(account);
    }

    /// An account that came up on a day of evaluation.
    ///
    /// @param account its place in the evidence
    record Raise(int account, int day) {}

    private void count(int account) {
        var fits = evidence.fit()[account];
        var uses = evidence.usage()[account];
        int start = evidence.start()[account];
        int end = evidence.end(account);
        int converted = evidence.converted()[account];
        int hitFrom = converted == Evidence.NEVER ? Integer.MAX_VALUE : converted - horizon;
        int last = Integer.MIN_VALUE / 2;
        int first = -1;
        int days = 0;
        int found = 0;
        for (int day = start; day < end; day++) {
            if (uses[day] < usage || fits[day] < fit || uses[day] == Points.DISQUALIFIED) continue;
            days++;
            if (day >= hitFrom) {
                found++;
                if (first < 0) first = day;
            }
            if (day - last > COOL_DOWN) {
                raises.add(new Raise(account, day));
                if (day > 0) raisedLater[account]++;
            }
            last = day;
        }
        qualified[account] = days;
        qualifiedHits[account] = found;
        risk[account] = Math.max(0, end - start);
        hits[account] = hitFrom == Integer.MAX_VALUE ? 0 : Math.max(0, end - Math.max(start, hitFrom));
        conversion[account] = hits[account] > 0 ? 1 : 0;
        caught[account] = first >= 0 ? 1 : 0;
        lead[account] = first >= 0 ? converted - first : -1;
    }
}
