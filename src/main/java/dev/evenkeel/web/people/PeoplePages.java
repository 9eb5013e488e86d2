package dev.evenkeel.web.people;

import dev.evenkeel.web.accounts.Timeline;
import dev.evenkeel.web.accounts.TimelineQuery;
import dev.evenkeel.web.layout.AsOf;
import java.util.Optional;
import java.util.stream.Stream;

/// Where the pages about people have their records from, and where their deeds go.
public interface PeoplePages {
    PeopleList list(PeopleQuery query, AsOf asOf);

    /// All pages of a list at once, for export.
    Stream<RankedPerson> all(PeopleQuery query, AsOf asOf);

    /// The events of a timeline, for export.
    Optional<Stream<Timeline.Moment>> moments(String id, String definition, TimelineQuery timeline, AsOf asOf);

    Optional<PersonPage> person(String id, String definition, TimelineQuery timeline, AsOf asOf);

    /// Undoes a merge: its ids mean somebody else again from now on.
    ///
    /// @param by the user who asks for it
    void undoMerge(String person, String merge, String by);

    /// Makes an undone merge hold again.
    void redoMerge(String person, String merge, String by);
}
