package dev.evenkeel.activity.engine;

import dev.evenkeel.accounts.Whose;
import dev.evenkeel.intake.Event;

/// An event together with the people and accounts it belongs to, as the engine keeps it.
public record StoredEvent(Event event, Whose whose) {}
