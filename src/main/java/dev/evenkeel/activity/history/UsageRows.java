package dev.evenkeel.activity.history;

import dev.evenkeel.activity.EventFilter;
import dev.evenkeel.activity.Grain;
import dev.evenkeel.activity.Lens;
import dev.evenkeel.intake.EventKind;
import java.util.Set;

/// Where rows of usage come from: what counts as a person's doing, without bots and identity calls.
public interface UsageRows {
    /// Hands over all rows that are wanted, those of a subject together and among them those of a person together. Days
    /// come in any order; rows that mean the same may come apart and add up.
    void read(Wanted wanted, Reader reader);

    /// What a name's code stands for; asked while rows are read.
    Name name(int code);

    /// What is needed; a source may hand over more.
    ///
    /// @param firstDay no earlier day is needed
    /// @param lastDay neither what happened nor, as known, what arrived later is needed
    /// @param filters by whose names rows count; conditions on properties are the source's business
    record Wanted(Grain grain, Lens lens, int firstDay, int lastDay, Set<EventFilter> filters) {}

    record Name(EventKind kind, String text) {
        /// Whether a filter means it, conditions on properties aside.
        boolean isMeant(EventFilter filter) {
            if (filter.events().isEmpty() && filter.pages().isEmpty()) return kind == EventKind.TRACK;
            return (kind == EventKind.TRACK ? filter.events() : filter.pages()).contains(text);
        }
    }

    /// Hears one row after the other.
    interface Reader {
        /// @param day of the event, from the epoch
        /// @param received the day on which it arrived
        /// @param name its code
        void row(int subject, int person, int day, int received, int name, int times);
    }
}
