package dev.evenkeel.web.desk;

import dev.evenkeel.desk.State;
import java.time.Instant;
import java.util.List;

/// The desk's queue.
///
/// @param tab `mine`, `waiting` or `decided`
/// @param policy whether anybody has said who signs what
public record QueuePage(String tab, boolean policy, long mine, long waiting, List<Row> rows) {
    /// @param waitsFor the steps that are open, or how it ended
    /// @param clock how long there is, or since when it is late; empty without a time limit
    public record Row(
            long id,
            String title,
            String kind,
            String account,
            String accountKey,
            String amount,
            String by,
            Instant at,
            State state,
            String waitsFor,
            String clock,
            boolean late) {}

    public boolean is(String other) {
        return tab.equals(other);
    }
}
