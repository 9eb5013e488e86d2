package dev.evenkeel.promises;

/// Whom something is promised to.
///
/// @param key of the account
/// @param segment what it belongs to by the catalogue's settings; empty where nobody said
/// @param plan the same
public record Customer(String key, String name, String segment, String plan) {}
