package dev.evenkeel.api.desk;

import dev.evenkeel.desk.Happening;
import org.jspecify.annotations.Nullable;

/// What an entry of the trail is called, and which step it is about.
final class TrailWord {
    private TrailWord() {}

    static String of(Happening what) {
        return switch (what) {
            case Happening.Submitted _ -> "submitted";
            case Happening.Ruled _ -> "ruled";
            case Happening.TakenBack _ -> "taken_back";
            case Happening.Delegated _ -> "delegated";
            case Happening.Escalated _ -> "escalated";
            case Happening.Withdrawn _ -> "withdrawn";
        };
    }

    static @Nullable String step(Happening what) {
        return switch (what) {
            case Happening.Submitted _, Happening.Withdrawn _ -> null;
            case Happening.Ruled ruled -> ruled.step();
            case Happening.TakenBack back -> back.step();
            case Happening.Delegated handed -> handed.step();
            case Happening.Escalated late -> late.step();
        };
    }
}
