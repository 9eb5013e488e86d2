package dev.evenkeel.slack;

import dev.evenkeel.foundation.Delivery;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Slack did not do what it was asked to.
final class SlackSays extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final Set<String> GONE =
            Set.of("message_not_found", "cant_update_message", "edit_window_closed", "channel_not_found");

    private final String reason;
    private final transient @Nullable Duration later;

    /// @param reason in Slack's words
    /// @param later when Slack said how long to wait
    SlackSays(String reason, @Nullable Duration later) {
        super("Slack says: " + reason);
        this.reason = reason;
        this.later = later;
    }

    /// Whether the message to change is not there any more.
    boolean isGone() {
        return GONE.contains(reason);
    }

    /// Whether the workspace has nobody of this address.
    boolean isNobody() {
        return reason.equals("users_not_found");
    }

    Delivery delivery() {
        var words = "Slack says: " + reason;
        return later == null ? new Delivery.Failed(words) : new Delivery.Later(later, words);
    }
}
