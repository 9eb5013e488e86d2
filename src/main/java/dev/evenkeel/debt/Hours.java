package dev.evenkeel.debt;

import dev.evenkeel.foundation.Problem;
import java.util.List;

/// What counts as a number of hours.
final class Hours {
    private static final double MOST = 1_000_000;

    private Hours() {}

    static void check(String where, double hours, List<Problem> problems) {
        if (!(hours >= 0 && hours <= MOST))
            problems.add(new Problem(where, hours + " is no number of hours", "Write 0 to 1000000"));
    }
}
