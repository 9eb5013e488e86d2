package dev.evenkeel.desk.policy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Finds what waits for itself.
final class Cycles {
    private final Map<String, List<String>> arrows;

    Cycles(Map<String, List<String>> arrows) {
        this.arrows = arrows;
    }

    /// The way from a name back to itself, if there is one: `a → b → a`.
    Optional<String> through(String name) {
        return way(name, name, new HashSet<>()).map(way -> String.join(" → ", way));
    }

    private Optional<List<String>> way(String from, String goal, Set<String> seen) {
        if (!seen.add(from)) return Optional.empty();
        for (var next : arrows.getOrDefault(from, List.of())) {
            var rest = next.equals(goal) ? Optional.of(List.of(goal)) : way(next, goal, seen);
            if (rest.isPresent())
                return Optional.of(
                        Stream.concat(Stream.of(from), rest.get().stream()).toList());
        }
        return Optional.empty();
    }
}
