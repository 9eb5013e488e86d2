package dev.evenkeel.intake.imports.mapping;

import dev.evenkeel.intake.ImportProblem;
import dev.evenkeel.intake.calls.SharedIds;
import dev.evenkeel.intake.imports.rows.Row;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One row being read by a mapping; what is wrong with it is collected.
final class Reading {
    private static final int LONGEST = 500;
    private static final String ZERO = "It has a character zero, which no text can hold";

    private final Mapping mapping;
    private final Cells cells;
    private final Row row;
    private final List<ImportProblem> problems;

    Reading(Mapping mapping, Cells cells, Row row, List<ImportProblem> problems) {
        this.mapping = mapping;
        this.cells = cells;
        this.row = row;
        this.problems = problems;
    }

    boolean sound() {
        return problems.isEmpty();
    }

    void problem(String what, String remedy) {
        problems.add(ImportProblem.ofRow(row.line(), what, remedy));
    }

    private @Nullable Object value(String target) {
        var source = mapping.source(target);
        if (source == null) return null;
        try {
            return cells.value(row, source);
        } catch (BadCell bad) {
            problems.add(bad.at(row.line()));
            return null;
        }
    }

    @Nullable
    String text(String target) {
        var value = value(target);
        if (value == null) return null;
        var text = Words.text(value);
        if (text.length() > LONGEST)
            report(target, text, "It is longer than " + LONGEST + " characters", "Map another column to " + target);
        if (text.indexOf('\0') >= 0) report(target, text, ZERO, "Remove it");
        return text.isEmpty() ? null : text;
    }

    /// An id that can stand for somebody.
    @Nullable
    String id(String target) {
        var id = text(target);
        if (id == null || !SharedIds.contains(id)) return id;
        report(
                target,
                id,
                "It is a placeholder that would merge many into one (such as null, anonymous or 0)",
                "Empty the cell, or have the mapping do it: values: {\"" + id + "\": \"\"}");
        return null;
    }

    /// The id, which every row must have; an empty one stands for what was reported.
    String requiredId(String target) {
        var before = problems.size();
        var id = id(target);
        return id == null && problems.size() == before ? required(target) : id == null ? "" : id;
    }

    /// The text, which every row must have; an empty one stands for what was reported.
    String required(String target) {
        var before = problems.size();
        var text = text(target);
        if (text == null && problems.size() == before)
            report(
                    target,
                    null,
                    "It is empty, and every row needs a value for " + target,
                    "Fill it in, or give a default in the mapping");
        return text == null ? "" : text;
    }

    @Nullable
    Instant time(String target) {
        var value = value(target);
        if (value == null) return null;
        var time = Times.of(value);
        if (time.isEmpty())
            report(
                    target,
                    value.toString(),
                    "It is not a time",
                    "Write it as 2026-03-12T09:30:00Z, or give its format in the mapping");
        else if (time.get().isBefore(Instant.EPOCH))
            report(target, value.toString(), "It is before 1970", "Mend the value, or leave it empty");
        return time.orElse(null);
    }

    Instant requiredTime(String target) {
        var before = problems.size();
        var time = time(target);
        if (time == null && problems.size() == before)
            report(target, null, "It is empty, and every row needs a time", "Fill it in, or leave the row out");
        return time == null ? Instant.EPOCH : time;
    }

    boolean flag(String target) {
        var value = value(target);
        if (value == null) return false;
        var flag = Words.flag(value);
        if (flag.isEmpty()) report(target, value.toString(), "It is neither yes nor no", "Write true or false");
        return flag.orElse(false);
    }

    void report(String target, @Nullable String value, String what, String remedy) {
        var source = mapping.source(target);
        var column = source == null || source.columns().isEmpty() ? target : String.join(", ", source.columns());
        problems.add(new ImportProblem(row.line(), column, value, what, remedy));
    }

    /// Puts the value of a target into the data under the same name.
    void into(Data data, String target) {
        var value = value(target);
        if (value != null) data.put(target, value);
    }

    void numberInto(Data data, String target) {
        var value = value(target);
        if (value == null) return;
        var number = value instanceof Number ? value : Words.number(Words.text(value));
        if (number != null) data.put(target, number);
        else
            report(
                    target,
                    value.toString(),
                    "It is not a number",
                    "Write it as 1200 or 1200.50, without currency and without separators of thousands");
    }

    void timeInto(Data data, String target) {
        if (time(target) != null) into(data, target);
    }

    /// Puts everything that the mapping lists as properties, traits or fields into the data.
    void rest(Data data, List<Integer> unnamed) {
        mapping.rest().named().forEach((name, source) -> {
            try {
                var value = cells.value(row, source);
                if (value != null) data.put(name, value);
            } catch (BadCell bad) {
                problems.add(bad.at(row.line()));
            }
        });
        for (var place : unnamed) {
            try {
                var value = cells.typed(row, place);
                if (value != null) data.put(cells.columns().names().get(place), value);
            } catch (BadCell bad) {
                problems.add(bad.at(row.line()));
            }
        }
    }

    String json(Data data) {
        var json = data.json();
        if (json.length() > Data.LARGEST)
            problem("Its data is larger than 32 KB", "Name the columns that are needed instead of all");
        if (json.contains("\\u0000")) problem(ZERO, "Remove it");
        return json;
    }
}
