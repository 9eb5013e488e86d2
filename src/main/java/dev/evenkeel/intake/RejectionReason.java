package dev.evenkeel.intake;

/// Why events of a source were refused, and how many of them are open.
public record RejectionReason(String reason, String source, long count) {}
