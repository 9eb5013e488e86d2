package dev.evenkeel.activity;

import java.util.List;
import java.util.Set;

/// Which events are meant. With neither events nor pages named: everything that counts as activity (F2: every track
/// call).
///
/// @param events names of track calls
/// @param pages names of page and screen calls
/// @param where conditions on properties; all must hold
public record EventFilter(Set<String> events, Set<String> pages, List<PropertyCondition> where) {
    public static final EventFilter ANY_ACTIVITY = new EventFilter(Set.of(), Set.of(), List.of());

    public EventFilter {
        events = Set.copyOf(events);
        pages = Set.copyOf(pages);
        where = List.copyOf(where);
    }

    public static EventFilter events(String... names) {
        return new EventFilter(Set.of(names), Set.of(), List.of());
    }
}
