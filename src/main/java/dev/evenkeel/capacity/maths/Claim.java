package dev.evenkeel.capacity.maths;

/// Work that somebody counts on, as re-promising sees it.
///
/// @param key what tells it from others
/// @param rank 0 keeps everything (contractual), 1 keeps or improves (customer), 2 may move (forecast), 3 gives way
/// (speculative)
/// @param wished the bucket it was first asked for; it is never moved before that
/// @param promised the bucket it stands in now
/// @param skills the indices of the skills it needs
/// @param quantities of each of these skills
public record Claim(String key, int rank, int wished, int promised, int[] skills, long[] quantities) {
    static final int CONTRACTUAL = 0;
    static final int CUSTOMER = 1;
    static final int FORECAST = 2;
    static final int SPECULATIVE = 3;
}
