package dev.evenkeel.accounts.identity;

import dev.evenkeel.intake.Event;

/// An event with the numbers that stand for its ids, looked up once.
///
/// @param user of the user id, or `NONE`
/// @param visitor of the anonymous id, or `NONE`
/// @param group of the account it names, or `NONE`
record Named(Event event, int user, int visitor, int group) {
    /// Who did it: the known person, else the visitor.
    int actor() {
        return event.userId() != null ? user : visitor;
    }
}
