package dev.evenkeel.activity.index;

import dev.evenkeel.activity.EventFilter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Numbers for the names of events and pages, in the order in which they were first seen. One thread adds, and a
/// {@link Known} that it gave away never changes.
final class Names {
    private final Map<String, Integer> events = new HashMap<>();
    private final Map<String, Integer> pages = new HashMap<>();
    private Name[] all = new Name[16];
    private int size;

    record Name(boolean page, String text) {}

    Names(List<Name> known) {
        known.forEach(name -> number(name.page(), name.text()));
    }

    int number(boolean page, String text) {
        var known = (page ? pages : events).get(text);
        return known == null ? added(page, text) : known;
    }

    private int added(boolean page, String text) {
        if (size == all.length) all = Arrays.copyOf(all, 2 * size);
        all[size] = new Name(page, text);
        (page ? pages : events).put(text, size);
        return size++;
    }

    Known known() {
        return new Known(all, size);
    }

    /// The names up to a time.
    record Known(Name[] all, int size) {
        /// Which of them a filter means, by number.
        boolean[] meant(EventFilter filter) {
            var meant = new boolean[size];
            boolean any = filter.events().isEmpty() && filter.pages().isEmpty();
            for (int i = 0; i < size; i++) {
                var name = all[i];
                meant[i] = any ? !name.page() : (name.page() ? filter.pages() : filter.events()).contains(name.text());
            }
            return meant;
        }

        List<Name> list() {
            return List.of(Arrays.copyOf(all, size));
        }
    }
}
