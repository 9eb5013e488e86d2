package dev.evenkeel.accounts;

/// To whom an event belongs: numbers of this store, 0 for nobody.
///
/// @param actor the id it was sent with
/// @param person the person behind that id at the time
/// @param account the account it counts for
/// @param group the account the event itself named, before any merge
public record Whose(int actor, int person, int account, int group) {}
