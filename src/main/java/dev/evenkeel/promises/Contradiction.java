package dev.evenkeel.promises;

import org.jspecify.annotations.Nullable;

/// Why an open promise cannot stand as it is (M96, M128).
///
/// @param words what contradicts it
/// @param other the promise it excludes, where that is the trouble
public record Contradiction(
        Promise promise, Kind kind, String words, @Nullable Promise other) {
    public enum Kind {
        /// The catalogue says that it will never be.
        NEVER("never"),
        /// One customer cannot have both.
        EXCLUDES("excludes another"),
        /// It is not in the catalogue, or has no date there.
        OFF_ROADMAP("off the roadmap"),
        /// It is promised for an earlier day than it can be there.
        TOO_EARLY("too early");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
