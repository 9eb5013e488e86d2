package dev.evenkeel.webhooks;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where events are sent to.
///
/// @param types of the events that it is sent; empty for all
/// @param working whether it is sent anything
/// @param reason why it was switched off, where a reason was given
public record Endpoint(
        long id,
        String url,
        List<String> types,
        Instant madeAt,
        String madeBy,
        boolean working,
        @Nullable String reason) {
    boolean wants(String type) {
        return working && (types.isEmpty() || types.contains(type));
    }
}
