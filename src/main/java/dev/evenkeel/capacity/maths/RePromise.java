package dev.evenkeel.capacity.maths;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Promising anew after capacity was lost (F33): a simulation that says who would win and who would lose.
///
/// Classes are served one after the other, each from what the ones before left, and within a class the earlier date
/// first:
///
/// - contractual keeps its date, whether or not the capacity is there (then it is marked as uncovered);
/// - customer keeps its date too, and moves up to the date it wished for if there is room;
/// - forecast is placed on the first date from its wish on that has room: it may gain or lose;
/// - speculative keeps its date if there is room once all others are served, and gives way otherwise.
///
/// After the strategies of SAP's advanced available-to-promise (Win, Gain, Redistribute, Lose); nothing is changed, the
/// caller decides and logs.
public final class RePromise {
    private static final Comparator<Claim> ORDER = Comparator.comparingInt(Claim::rank)
            .thenComparingInt(Claim::promised)
            .thenComparing(Claim::key);

    private final long[][] balances;

    private RePromise(long[][] capacity) {
        balances = new long[capacity.length][];
        for (int skill = 0; skill < capacity.length; skill++)
            balances[skill] = Available.balances(0, capacity[skill], new long[capacity[skill].length]);
    }

    /// @param capacity of each skill and bucket, after reserves, before any claim
    /// @return the outcomes in the order in which they were served
    public static List<Outcome> simulate(long[][] capacity, List<Claim> claims) {
        var run = new RePromise(capacity);
        var outcomes = new ArrayList<Outcome>(claims.size());
        for (var claim : claims.stream().sorted(ORDER).toList()) outcomes.add(run.place(claim));
        return outcomes;
    }

    private Outcome place(Claim claim) {
        return switch (claim.rank()) {
            case Claim.CONTRACTUAL -> hold(claim, claim.promised());
            case Claim.CUSTOMER -> hold(claim, improved(claim));
            case Claim.FORECAST -> take(claim, first(claim, claim.wished(), horizon(claim)));
            case Claim.SPECULATIVE -> take(claim, first(claim, claim.promised(), claim.promised() + 1));
            default -> throw new IllegalArgumentException("There is no class " + claim.rank());
        };
    }

    private int improved(Claim claim) {
        int room = first(claim, Math.min(claim.wished(), claim.promised()), claim.promised());
        return room < 0 ? claim.promised() : room;
    }

    /// Its date stands, with or without room.
    private Outcome hold(Claim claim, int bucket) {
        boolean uncovered = !fits(claim, bucket);
        issue(claim, bucket);
        return new Outcome(claim, bucket, uncovered);
    }

    private Outcome take(Claim claim, int bucket) {
        if (bucket >= 0) issue(claim, bucket);
        return new Outcome(claim, bucket, false);
    }

    /// The first bucket in `[from, until)` with room; -1 if there is none.
    private int first(Claim claim, int from, int until) {
        int first = from;
        for (int i = 0; i < claim.skills().length; i++) {
            first = Math.max(first, afterLast(balances[claim.skills()[i]], claim.quantities()[i]));
        }
        return first < Math.min(until, horizon(claim)) ? first : -1;
    }

    /// The bucket after the last one whose balance is too small: from there on there is room.
    private static int afterLast(long[] balances, long quantity) {
        int t = balances.length;
        while (t > 0 && balances[t - 1] >= quantity) t--;
        return t;
    }

    private boolean fits(Claim claim, int bucket) {
        return first(claim, bucket, bucket + 1) == bucket;
    }

    private void issue(Claim claim, int bucket) {
        for (int i = 0; i < claim.skills().length; i++) {
            var balance = balances[claim.skills()[i]];
            for (int s = bucket; s < balance.length; s++) balance[s] -= claim.quantities()[i];
        }
    }

    private int horizon(Claim claim) {
        return claim.skills().length == 0 ? Integer.MAX_VALUE : balances[claim.skills()[0]].length;
    }
}
