package dev.evenkeel.intake.calls;

import dev.evenkeel.foundation.Refused;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The contexts of a delivery's calls, with that of the batch merged in. Most are alike, so each is made once.
final class Contexts {
    private final Body body;
    private final @Nullable String shared;
    private final Map<String, String> merged = new HashMap<>();
    private long mergedBytes;

    Contexts(Body body, @Nullable Context shared) {
        this.body = body;
        this.shared = shared == null || shared.slice().length() <= 2 ? null : body.text(shared.slice());
    }

    /// @throws Refused if the merged contexts of the delivery take too much room
    String of(@Nullable Context own) {
        if (own == null || own.slice().length() <= 2) return shared == null ? "{}" : shared;
        return merged.computeIfAbsent(body.text(own.slice()), this::merge);
    }

    private String merge(String own) {
        if (shared == null) return own;
        var both = Json.merge(shared, own);
        mergedBytes += both.length();
        if (mergedBytes > Limits.MERGED_BYTES)
            throw new Refused(
                    "context", "It is too large to be repeated for every event", "Send it with the events instead");
        return both;
    }
}
