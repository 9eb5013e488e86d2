package dev.evenkeel.web.outgoing;

import dev.evenkeel.foundation.Outgoing;
import dev.evenkeel.foundation.Outgoing.Attempt;
import dev.evenkeel.foundation.Outgoing.State;
import dev.evenkeel.web.layout.Link;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Messages that stand one way, the newest first.
///
/// @param kept how long sent ones are kept, as a sentence
/// @param further whether there are older ones than those shown
public record OutgoingPage(State shown, Map<State, Long> counts, List<Row> rows, String kept, boolean further) {
    /// @param next when it is tried next, as a sentence; null once it is settled
    public record Row(
            Outgoing message,
            List<Attempt> attempts,
            @Nullable String next) {}

    public Link link(State state) {
        return Link.to("settings", "outgoing").with("show", state.name().toLowerCase(java.util.Locale.ROOT));
    }

    public Link nextPage() {
        return link(shown).with("before", rows.getLast().message().id());
    }

    public long count(State state) {
        return counts.getOrDefault(state, 0L);
    }

    /// As people call a state.
    public static String word(State state) {
        return switch (state) {
            case WAITING -> "Waiting";
            case SENT -> "Sent";
            case DEAD -> "Failed";
        };
    }
}
