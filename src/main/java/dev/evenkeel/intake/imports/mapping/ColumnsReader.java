package dev.evenkeel.intake.imports.mapping;

import dev.evenkeel.foundation.Problem;
import dev.evenkeel.intake.ImportKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads the part of a mapping below `columns`.
final class ColumnsReader {
    private final ImportKind kind;
    private final Targets known;
    private final List<Problem> problems;
    private final Map<String, Source> targets = new LinkedHashMap<>();
    private final Map<String, Source> named = new LinkedHashMap<>();
    private final SourceReader sources;
    private boolean all;

    ColumnsReader(ImportKind kind, List<Problem> problems) {
        this.kind = kind;
        this.known = Targets.of(kind);
        this.problems = problems;
        this.sources = new SourceReader(problems);
    }

    void read(Node mapping, @Nullable Node columns) {
        if (columns != null)
            columns.fields().forEach((target, source) -> {
                if (Targets.RESTS.contains(target)) rest(source);
                else if (known.knows(target)) put(targets, target, source);
                else problems.add(unknown(target, source));
            });
        var place = columns == null ? mapping.place() : columns.place();
        for (var target : known.required())
            if (columns == null || !columns.fields().containsKey(target))
                problems.add(place.problem(
                        "Nothing is mapped to " + target + ", which " + kind.word() + " need",
                        "Add " + target + ": with the name of its column"));
        if (kind == ImportKind.EVENTS && columns != null && !mentionsSomebody(columns))
            problems.add(
                    place.problem("Nothing says who did it", "Add user: or anonymous: with the name of its column"));
    }

    private static boolean mentionsSomebody(Node columns) {
        return columns.fields().containsKey("user") || columns.fields().containsKey("anonymous");
    }

    private Problem unknown(String target, Node source) {
        return source.keyPlace()
                .problem(
                        kind.word() + " have no " + target,
                        Nearest.hint(target, known.all()) + "; further columns go below " + known.rest());
    }

    private void rest(Node node) {
        if (node.isText()) restItem(node);
        else if (node.isMap()) node.fields().forEach((name, source) -> put(named, name, source));
        else node.items(problems).forEach(this::restItem);
    }

    private void restItem(Node item) {
        if (item.isMap()) item.fields().forEach((name, source) -> put(named, name, source));
        else if (item.text(problems).equals("*")) all = true;
        else put(named, item.text(problems), item);
    }

    private void put(Map<String, Source> into, String target, Node node) {
        var source = sources.read(node);
        if (source != null) into.put(target, source);
    }

    Map<String, Source> targets() {
        return targets;
    }

    Rest rest() {
        return new Rest(named, all);
    }
}
