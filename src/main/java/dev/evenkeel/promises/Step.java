package dev.evenkeel.promises;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that happened to a promise. Never changed afterwards.
///
/// @param day the new date of a move; the day of delivery, or on which it was given up
/// @param inFull with {@link What#KEPT}: whether all of it was delivered
/// @param cause of a slip
/// @param reservation what keeps its hours back from here on, where that changed
public record Step(
        long id,
        long promise,
        What what,
        @Nullable LocalDate day,
        @Nullable Boolean inFull,
        @Nullable Cause cause,
        String note,
        @Nullable Boolean problemAgreed,
        @Nullable Boolean scopeAgreed,
        @Nullable UUID reservation,
        String by,
        Instant at) {
    public enum What {
        MOVED,
        KEPT,
        BROKEN,
        WITHDRAWN,
        /// The last word on it was taken back.
        REOPENED,
        /// What it is was agreed on.
        AGREED,
        RESERVED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static What of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        boolean settles() {
            return this == KEPT || this == BROKEN || this == WITHDRAWN;
        }
    }
}
