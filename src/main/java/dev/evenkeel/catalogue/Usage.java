package dev.evenkeel.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How much a capability is used, as of a day, from the events that stand for it (F61). "Now" is the last 28 days.
///
/// @param audience accounts it was built for: of its segments and plans
/// @param tried of these, how many ever used it
/// @param using of these, how many use it now
/// @param usingAnywhere accounts that use it now, whether built for them or not
/// @param people who use it now
/// @param times it was used within 28 days
/// @param last the day it was last used
/// @param weeks how often it was used in each of the last weeks, the oldest first
public record Usage(
        int audience,
        int tried,
        int using,
        int usingAnywhere,
        int people,
        long times,
        @Nullable LocalDate last,
        List<Long> weeks) {

    /// Share of its audience that ever tried it; NaN without an audience.
    public double adoption() {
        return audience == 0 ? Double.NaN : (double) tried / audience;
    }

    /// Share of those who tried it that still use it; NaN where nobody tried.
    public double kept() {
        return tried == 0 ? Double.NaN : (double) using / tried;
    }

    /// Share of its audience that uses it now; NaN without an audience.
    public double share() {
        return audience == 0 ? Double.NaN : (double) using / audience;
    }
}
