package dev.evenkeel.desk;

import org.jspecify.annotations.Nullable;

/// One thing that a card says before anybody decides.
///
/// @param name what it is about
/// @param value null where it is not known
/// @param reason where the value comes from, or why there is none
/// @param bad whether it speaks against a yes
public record Figure(String name, @Nullable String value, String reason, boolean bad) {
    static Figure of(String name, String value, String reason) {
        return new Figure(name, value, reason, false);
    }

    static Figure unknown(String name, String why) {
        return new Figure(name, null, why, false);
    }

    public boolean isKnown() {
        return value != null;
    }

    /// The value, or that it is not known.
    public String said() {
        return value == null ? "Not known" : value;
    }
}
