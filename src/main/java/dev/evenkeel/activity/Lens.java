package dev.evenkeel.activity;

/// How a day in the past is looked at.
public enum Lens {
    /// With what was known then: an event counts once its day has come and it has arrived. Whose it is follows from
    /// what is known today.
    AS_KNOWN,
    /// With what happened until then, whenever we learned it.
    AS_IT_HAPPENED
}
