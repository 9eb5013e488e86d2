package dev.evenkeel.activity;

/// One number about an account or a person on a day, computed from events. What signals are made of.
public record Measure(Aggregate aggregate, EventFilter filter, Window window) {}
