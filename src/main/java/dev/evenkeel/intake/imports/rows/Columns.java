package dev.evenkeel.intake.imports.rows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The columns of a file in order. Of JSON lines more may turn up while reading.
public final class Columns {
    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();

    Columns() {}

    public static Columns of(List<String> names) {
        var columns = new Columns();
        names.forEach(columns::placeOrAdd);
        return columns;
    }

    /// Where the column stands, from 0; -1 if there is none of that name.
    public int place(String name) {
        return places.getOrDefault(name, -1);
    }

    int placeOrAdd(String name) {
        return places.computeIfAbsent(name, added -> {
            names.add(added);
            return names.size() - 1;
        });
    }

    public int count() {
        return names.size();
    }

    public List<String> names() {
        return Collections.unmodifiableList(names);
    }
}
