package dev.evenkeel.intake.calls;

/// What Segment's API allows, and how long texts may be that end up in indexes.
public final class Limits {
    public static final int BODY_BYTES = 500 * 1024;
    public static final int EVENT_BYTES = 32 * 1024;
    public static final int EVENTS = 2_500;

    static final int MESSAGE_ID = 100;
    static final int ID = 255;
    static final int NAME = 512;

    /// A batch's context is merged into each of its events; so small a request must not become so large.
    static final int MERGED_BYTES = 8 << 20;

    private Limits() {}
}
