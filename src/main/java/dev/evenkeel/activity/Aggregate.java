package dev.evenkeel.activity;

/// What is computed over the events that pass a filter within a window. Days are days of the workspace's calendar.
public enum Aggregate {
    /// How many events.
    COUNT,
    /// How many distinct people did one.
    PEOPLE,
    /// On how many distinct days there was one.
    DAYS,
    /// The epoch day of the earliest one.
    FIRST_DAY,
    /// The epoch day of the latest one.
    LAST_DAY
}
