package dev.evenkeel.web.intake;

import dev.evenkeel.foundation.Problem;
import dev.evenkeel.web.intake.IntakePage.Refusals;
import dev.evenkeel.web.layout.Link;
import java.time.Instant;
import java.util.List;

/// What was refused and waits for somebody to mend the cause.
///
/// @param reason the one that is shown alone; empty for all
/// @param total how many wait
/// @param kept how long they are kept, as a sentence
/// @param further whether there are older ones than those shown
public record RejectedPage(
        String reason, List<Refusals> reasons, List<Rejected> rejected, long total, String kept, boolean further) {
    /// One refused event.
    ///
    /// @param problems all that is wrong with it
    /// @param json as it came in
    public record Rejected(long id, Instant at, String source, List<Problem> problems, String json) {}

    public Link link() {
        return Link.to("intake", "rejected").with("reason", reason);
    }

    public Link csv() {
        return Link.to("intake", "rejected.csv").with("reason", reason);
    }

    public Link nextPage() {
        return link().with("before", rejected.getLast().id());
    }
}
