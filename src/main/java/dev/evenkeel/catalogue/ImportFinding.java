package dev.evenkeel.catalogue;

import java.util.Locale;

/// Something about a cell of an imported row that its reader should know.
///
/// @param value as it stands there
public record ImportFinding(Kind kind, String column, String value, String what, String remedy) {
    public enum Kind {
        /// The row cannot be a capability.
        REFUSED,
        /// It was read as something near.
        GUESSED,
        /// It was passed over; the rest of the row counts.
        LEFT_OUT;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
