package dev.evenkeel.activity.engine;

/// Takes what counts as a person's doing, one event at a time.
@FunctionalInterface
public interface UsageSink {
    /// @param day the epoch day on which it happened
    /// @param received the epoch day on which it came in
    /// @param page whether it is the name of a page or screen and not of a track call
    void add(int account, int person, int actor, int day, int received, boolean page, String name);
}
