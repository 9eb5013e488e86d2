package dev.evenkeel.intake;

/// What a fact that came in says. The first six are the calls of Segment's tracking API; deals come from files and
/// CRMs.
public enum EventKind {
    IDENTIFY,
    TRACK,
    PAGE,
    SCREEN,
    GROUP,
    ALIAS,
    DEAL
}
