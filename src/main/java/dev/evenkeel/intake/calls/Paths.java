package dev.evenkeel.intake.calls;

import dev.evenkeel.intake.EventKind;
import org.jspecify.annotations.Nullable;

/// The names of Segment's calls. Its browser library uses their first letters.
public final class Paths {
    private Paths() {}

    public static boolean batch(String name) {
        return switch (name) {
            case "batch", "import", "b" -> true;
            default -> false;
        };
    }

    /// What a call of the name, as in a path or in `type`, is; null if there is no such call.
    public static @Nullable EventKind kind(String name) {
        return switch (name) {
            case "identify", "i" -> EventKind.IDENTIFY;
            case "track", "t" -> EventKind.TRACK;
            case "page", "p" -> EventKind.PAGE;
            case "screen", "s" -> EventKind.SCREEN;
            case "group", "g" -> EventKind.GROUP;
            case "alias", "a" -> EventKind.ALIAS;
            default -> null;
        };
    }
}
