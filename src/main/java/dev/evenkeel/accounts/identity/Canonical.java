package dev.evenkeel.accounts.identity;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/// Which of several merged things stands for all of them.
///
/// The one that was merged into no other; where several or none qualify, the one with the smallest key. So the choice
/// depends on the merges alone, never on the order in which they were learned.
final class Canonical {
    static final Canonical NOTHING_MERGED = new Canonical(Map.of(), Map.of());

    private final Map<Integer, Integer> representative;
    private final Map<Integer, List<Integer>> members;

    private Canonical(Map<Integer, Integer> representative, Map<Integer, List<Integer>> members) {
        this.representative = representative;
        this.members = members;
    }

    /// A merge that is in force.
    record Merged(int from, int into) {}

    static Canonical of(List<Merged> merges, IntFunction<String> key) {
        var neighbours = new HashMap<Integer, List<Integer>>();
        var given = new HashSet<Integer>();
        for (var merge : merges) {
            neighbours.computeIfAbsent(merge.from(), n -> new ArrayList<>()).add(merge.into());
            neighbours.computeIfAbsent(merge.into(), n -> new ArrayList<>()).add(merge.from());
            if (merge.from() != merge.into()) given.add(merge.from());
        }
        var representative = new HashMap<Integer, Integer>();
        var members = new HashMap<Integer, List<Integer>>();
        var order = Comparator.<Integer, Boolean>comparing(given::contains).thenComparing(key::apply);
        for (var start : neighbours.keySet()) {
            if (representative.containsKey(start)) continue;
            var component = reachable(start, neighbours);
            var chosen = component.stream().min(order).orElseThrow();
            component.forEach(member -> representative.put(member, chosen));
            members.put(chosen, component);
        }
        return new Canonical(representative, members);
    }

    private static List<Integer> reachable(int start, Map<Integer, List<Integer>> neighbours) {
        var seen = new HashSet<Integer>(List.of(start));
        var waiting = new ArrayDeque<Integer>(List.of(start));
        while (!waiting.isEmpty()) {
            for (var next : neighbours.getOrDefault(waiting.remove(), List.of())) if (seen.add(next)) waiting.add(next);
        }
        return List.copyOf(seen);
    }

    int of(int number) {
        return representative.isEmpty() ? number : representative.getOrDefault(number, number);
    }

    /// Everything the number stands for, itself included.
    List<Integer> members(int number) {
        return members.getOrDefault(number, List.of(number));
    }

    /// The numbers that stand for themselves no longer, with what stands for them.
    Map<Integer, Integer> replaced() {
        return representative;
    }
}
