package dev.evenkeel.intake;

/// What a fact that came in says. The first six are the calls of Segment's tracking API; deals come from files and
/// CRMs. The code is what stands in the stores.
public enum EventKind {
    IDENTIFY(0),
    TRACK(1),
    PAGE(2),
    SCREEN(3),
    GROUP(4),
    ALIAS(5),
    DEAL(6);

    private static final EventKind[] BY_CODE = values();

    private final int code;

    EventKind(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    public static EventKind of(int code) {
        return BY_CODE[code];
    }
}
