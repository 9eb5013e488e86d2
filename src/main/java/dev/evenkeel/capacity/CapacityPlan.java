package dev.evenkeel.capacity;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// All lines that hold at one moment, by kind and key. It never changes.
public final class CapacityPlan {
    public static final CapacityPlan EMPTY = new CapacityPlan(new EnumMap<>(Kind.class));

    private final Map<Kind, Map<String, PlanLine>> lines;

    private CapacityPlan(Map<Kind, Map<String, PlanLine>> lines) {
        this.lines = lines;
    }

    /// The lines of one kind, by key.
    public <L extends PlanLine> List<L> all(Class<L> type) {
        for (var kind : Kind.values())
            if (kind.type() == type)
                return of(kind).values().stream().map(type::cast).toList();
        throw new IllegalArgumentException("Not a kind of line: " + type);
    }

    public Map<String, PlanLine> of(Kind kind) {
        return lines.getOrDefault(kind, Map.of());
    }

    public Optional<PlanLine> find(Kind kind, String key) {
        return Optional.ofNullable(of(kind).get(key));
    }

    public List<PlanLine.Skill> skills() {
        return all(PlanLine.Skill.class);
    }

    public Optional<PlanLine.Service> service(String key) {
        return find(Kind.SERVICE, key).map(PlanLine.Service.class::cast);
    }

    /// What a skill is called; its key where it is unknown.
    public String nameOf(String skill) {
        return find(Kind.SKILL, skill).map(PlanLine::title).orElse(skill);
    }

    public boolean isEmpty() {
        return lines.values().stream().allMatch(Map::isEmpty);
    }

    CapacityPlan with(Collection<LineChange> changes) {
        var next = new EnumMap<Kind, Map<String, PlanLine>>(Kind.class);
        next.putAll(lines);
        var touched = new EnumMap<Kind, Map<String, PlanLine>>(Kind.class);
        for (var change : changes) {
            var own = touched.computeIfAbsent(change.kind(), kind -> new TreeMap<>(of(kind)));
            if (change.line() == null) own.remove(change.key());
            else own.put(change.key(), change.line());
        }
        next.putAll(touched);
        return new CapacityPlan(next);
    }
}
