package dev.evenkeel.accounts;

/// A stretch of time in which an id meant one person in one account.
///
/// @param from inclusive, in microseconds since the epoch
/// @param until exclusive, in microseconds since the epoch
public record Piece(int actor, long from, long until, int person, int account) {}
