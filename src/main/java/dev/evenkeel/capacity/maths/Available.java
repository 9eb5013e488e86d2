package dev.evenkeel.capacity.maths;

/// Available to promise (F30): what may still be promised in each bucket without taking from any later one.
///
/// Everything that comes in (receipts) and goes out (issues) is summed up to a balance at the end of each bucket. An
/// order of size q in bucket t lowers every balance from t on; all of them stay at or above zero exactly if q is no
/// more
/// than the least of them. That least later balance, the suffix minimum, is what is available. Taking the balance of t
/// alone is the classical mistake: it sells in March what April needs.
///
/// A negative number says by how much more was promised than there is; it is never hidden as zero. Buckets are counted
/// from zero; the unit is the caller's (this module: minutes of work).
public final class Available {
    private Available() {}

    /// The balance at the end of each bucket.
    public static long[] balances(long onHand, long[] receipts, long[] issues) {
        if (receipts.length != issues.length)
            throw new IllegalArgumentException("Receipts and issues differ in length");
        var balances = new long[receipts.length];
        long balance = onHand;
        for (int t = 0; t < balances.length; t++) {
            balance += receipts[t] - issues[t];
            balances[t] = balance;
        }
        return balances;
    }

    /// Of each bucket, the least balance from it on.
    public static long[] toPromise(long[] balances) {
        var available = balances.clone();
        for (int t = available.length - 2; t >= 0; t--) available[t] = Math.min(available[t], available[t + 1]);
        return available;
    }

    public static long[] toPromise(long onHand, long[] receipts, long[] issues) {
        return toPromise(balances(onHand, receipts, issues));
    }

    /// The first bucket, from a given one on, in which the quantity is available; -1 if there is none.
    public static int earliest(long[] available, long quantity, int from) {
        for (int t = from; t < available.length; t++) if (available[t] >= quantity) return t;
        return -1;
    }

    /// The bucket, from t on, whose balance decides about t: the last one at the least balance.
    public static int deciding(long[] balances, int t) {
        int deciding = t;
        for (int s = t; s < balances.length; s++) if (balances[s] <= balances[deciding]) deciding = s;
        return deciding;
    }
}
