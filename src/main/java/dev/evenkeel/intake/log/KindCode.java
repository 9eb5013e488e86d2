package dev.evenkeel.intake.log;

import dev.evenkeel.intake.EventKind;

/// The number of a kind in the file, which stays what it is when kinds are added or moved.
final class KindCode {
    private KindCode() {}

    static int of(EventKind kind) {
        return switch (kind) {
            case IDENTIFY -> 0;
            case TRACK -> 1;
            case PAGE -> 2;
            case SCREEN -> 3;
            case GROUP -> 4;
            case ALIAS -> 5;
            case DEAL -> 6;
        };
    }

    static EventKind kind(int code) {
        return switch (code) {
            case 0 -> EventKind.IDENTIFY;
            case 1 -> EventKind.TRACK;
            case 2 -> EventKind.PAGE;
            case 3 -> EventKind.SCREEN;
            case 4 -> EventKind.GROUP;
            case 5 -> EventKind.ALIAS;
            case 6 -> EventKind.DEAL;
            default -> throw new IllegalStateException("Kind " + code + " is from a newer Evenkeel");
        };
    }
}
