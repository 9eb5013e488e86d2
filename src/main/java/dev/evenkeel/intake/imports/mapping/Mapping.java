package dev.evenkeel.intake.imports.mapping;

import dev.evenkeel.foundation.Problem;
import dev.evenkeel.intake.ImportKind;
import dev.evenkeel.intake.imports.rows.Columns;
import dev.evenkeel.intake.imports.rows.Layout;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How the columns of one file become facts.
///
/// @param files names of files that it is for, with `*` for anything
/// @param targets the named parts of a fact, each with its source
/// @param rest what becomes properties, traits or fields
/// @param types what columns of texts stand for, where it should not be guessed
public record Mapping(
        @Nullable String name,
        List<String> files,
        ImportKind kind,
        Map<String, Source> targets,
        Rest rest,
        Map<String, CellType> types,
        Layout layout,
        Place place) {
    public Mapping {
        files = List.copyOf(files);
        targets = new LinkedHashMap<>(targets);
        types = Map.copyOf(types);
    }

    public @Nullable Source source(String target) {
        return targets.get(target);
    }

    /// The columns that something reads by name.
    public Set<String> columnsRead() {
        var names = new HashSet<String>();
        sources().forEach(source -> names.addAll(source.columns()));
        return names;
    }

    private Stream<Source> sources() {
        return Stream.concat(targets.values().stream(), rest.named().values().stream());
    }

    /// What it asks of a file that the file does not have.
    public List<Problem> problemsWith(Columns columns) {
        var problems = new ArrayList<Problem>();
        sources()
                .forEach(source -> source.columns().stream()
                        .filter(name -> columns.place(name) < 0)
                        .forEach(name -> problems.add(absent(source.place(), name, columns))));
        types.keySet().stream()
                .filter(name -> columns.place(name) < 0)
                .forEach(name -> problems.add(absent(place, name, columns)));
        return problems;
    }

    private static Problem absent(Place place, String name, Columns columns) {
        return place.problem(
                "The file has no column " + name,
                Nearest.hint(name, columns.names()) + "; for a fixed value write {constant: " + name + "}");
    }
}
