package dev.evenkeel.api;

import dev.evenkeel.foundation.Refused;

/// How many entries an answer may have.
public final class Limit {
    public static final String DEFAULT = "50";
    public static final int MOST = 500;

    private Limit() {}

    /// @throws Refused if it is not from 1 to 500
    public static int checked(int limit) {
        if (limit >= 1 && limit <= MOST) return limit;
        throw new Refused("limit", limit + " is out of range", "Give a number from 1 to " + MOST + ", and page on");
    }
}
