package dev.evenkeel.capacity.maths;

/// Capable to promise (F31): the earliest bucket in which every skill has the hours for an effort.
///
/// For each skill the net capacity (capacity times focus, less reserves, less what is committed) is summed and its
/// suffix minimum taken, as in {@link Available}. An effort of e_k per skill fits in bucket t if every skill has
/// `Free_k(t) ≥ e_k`. As Free_k never falls over time, the answer is the latest of the skills' own earliest buckets,
/// and
/// the skill that is latest binds.
///
/// @param bucket the earliest, or -1 if there is none in the horizon
/// @param binding the index of the skill that decides: the latest one, and among equals the one with the least left
/// over
public record Capable(int bucket, int binding) {
    /// @param free of each skill, {@link Available#toPromise(long[])} of its net capacity
    /// @param effort of each skill, in the same unit; at least one
    public static Capable of(long[][] free, long[] effort) {
        int latest = 0;
        int binding = -1;
        for (int skill = 0; skill < effort.length; skill++) {
            int earliest = Available.earliest(free[skill], effort[skill], 0);
            int bucket = earliest < 0 ? Integer.MAX_VALUE : earliest;
            if (binding < 0 || bucket > latest || bucket == latest && tighter(free, effort, skill, binding, bucket)) {
                latest = bucket;
                binding = skill;
            }
        }
        if (binding < 0) throw new IllegalArgumentException("An effort needs at least one skill");
        return new Capable(latest == Integer.MAX_VALUE ? -1 : latest, binding);
    }

    private static boolean tighter(long[][] free, long[] effort, int one, int other, int bucket) {
        int at = Math.min(bucket, free[one].length - 1);
        return free[one][at] - effort[one] < free[other][at] - effort[other];
    }

    public boolean isPossible() {
        return bucket >= 0;
    }
}
