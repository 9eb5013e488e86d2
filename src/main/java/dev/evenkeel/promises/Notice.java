package dev.evenkeel.promises;

import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Something a seller has to be told.
///
/// @param promise its number; 0 where it speaks of many
/// @param readAt when it was marked as read; null while it is new
public record Notice(
        long id,
        long promise,
        String to,
        String text,
        Instant at,
        @Nullable Instant readAt) {
    /// What it is about.
    public enum About {
        /// The promise moved or broke.
        SLIP("step "),
        /// How a limitation of what was promised is coming along.
        PROGRESS("limitation "),
        /// What is sold although it is not on the roadmap.
        OFF_ROADMAP("off roadmap "),
        /// Something about it does not hold any more.
        RISK("");

        private final String occasion;

        About(String occasion) {
            this.occasion = occasion;
        }

        /// How its occasions begin.
        String occasion() {
            return occasion;
        }

        static About of(String occasion) {
            return Arrays.stream(values())
                    .filter(one -> occasion.startsWith(one.occasion))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
