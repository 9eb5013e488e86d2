package dev.evenkeel.intake.imports.mapping;

import dev.evenkeel.intake.imports.mapping.Source.Column;
import dev.evenkeel.intake.imports.mapping.Source.Constant;
import dev.evenkeel.intake.imports.mapping.Source.Template;
import dev.evenkeel.intake.imports.rows.Columns;
import dev.evenkeel.intake.imports.rows.Row;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What sources give for a row.
final class Cells {
    private final Columns columns;
    private final ColumnTypes types;
    private final Map<String, Function<String, Optional<Instant>>> formats = new HashMap<>();

    Cells(Columns columns, ColumnTypes types) {
        this.columns = columns;
        this.types = types;
    }

    Columns columns() {
        return columns;
    }

    /// The value with the source's translation, default, split and format applied; null where there is none.
    @Nullable
    Object value(Row row, Source source) throws BadCell {
        var value = translated(row, source);
        if (value == null) value = source.otherwise();
        if (value == null) return null;
        if (source.split() != null) return items(Words.text(value), source.split());
        return source.format() == null ? value : time(source, value);
    }

    private @Nullable Object translated(Row row, Source source) throws BadCell {
        var value = switch (source.from()) {
            case Column column -> present(row.cell(columns.place(column.name())));
            case Constant constant -> constant.value();
            case Template template -> filled(row, template.text());
        };
        if (value == null) return null;
        if (!source.values().isEmpty()) {
            var translation = source.values().get(Words.text(value));
            if (translation != null) return translation;
        }
        return source.from() instanceof Column column && source.format() == null
                ? types.typed(column.name(), value)
                : value;
    }

    /// The cell of a column that no source names.
    @Nullable
    Object typed(Row row, int place) throws BadCell {
        var value = present(row.cell(place));
        return value == null ? null : types.typed(columns.names().get(place), value);
    }

    private static @Nullable Object present(@Nullable Object cell) {
        if (!(cell instanceof String text)) return cell;
        var stripped = text.strip();
        return stripped.isEmpty() ? null : stripped;
    }

    private @Nullable String filled(Row row, String template) {
        var result = new StringBuilder();
        var found = Source.placeholder().matcher(template);
        while (found.find()) {
            var value = present(row.cell(columns.place(found.group(1))));
            if (value == null) return null;
            found.appendReplacement(result, Matcher.quoteReplacement(Words.text(value)));
        }
        return found.appendTail(result).toString();
    }

    private static List<String> items(String text, String separator) {
        return Arrays.stream(text.split(Pattern.quote(separator)))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    private Instant time(Source source, Object value) throws BadCell {
        var format = String.valueOf(source.format());
        var read = formats.computeIfAbsent(format, Times::in).apply(Words.text(value));
        if (read.isEmpty())
            throw new BadCell(
                    String.join(", ", source.columns()),
                    value,
                    "It is not a time written as " + format,
                    "Mend the value or the format");
        return read.get();
    }
}
