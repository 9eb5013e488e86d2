package dev.evenkeel.web.intake;

import dev.evenkeel.web.intake.IntakePage.Refusals;
import dev.evenkeel.web.layout.Link;
import dev.evenkeel.web.layout.Paging;
import java.time.Instant;
import java.util.List;

/// What was refused and waits for somebody to mend the cause.
///
/// @param reason the one that is shown alone; empty for all
public record RejectedPage(String reason, List<Refusals> reasons, List<Rejected> rejected, Paging paging) {
    /// One refused event.
    ///
    /// @param remedy what mends it
    /// @param json as it came in
    public record Rejected(String id, Instant at, String source, String reason, String remedy, String json) {}

    public Link link() {
        return Link.to("intake", "rejected").with("reason", reason);
    }

    public Link nextPage() {
        return link().with("page", paging.page() + 1);
    }
}
