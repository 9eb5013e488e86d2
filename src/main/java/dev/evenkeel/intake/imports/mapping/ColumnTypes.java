package dev.evenkeel.intake.imports.mapping;

import dev.evenkeel.intake.imports.rows.Sample;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the columns of a file stand for: as the mapping says, else as a whole sample of their values looks. A column
/// that was
/// guessed to hold numbers may hold something else further down; that stays a text. One that the mapping says holds
/// numbers
/// may not.
public final class ColumnTypes {
    private final Map<String, CellType> given;
    private final Map<String, CellType> guessed = new HashMap<>();

    private ColumnTypes(Map<String, CellType> given) {
        this.given = given;
    }

    public static ColumnTypes of(Mapping mapping, Sample sample) {
        var types = new ColumnTypes(mapping.types());
        if (sample.textOnly())
            sample.columns().names().forEach(name -> types.guessed.put(name, guess(sample.values(name))));
        return types;
    }

    private static CellType guess(List<Object> values) {
        if (values.isEmpty()) return CellType.TEXT;
        if (values.stream().allMatch(value -> Words.number(Words.text(value)) != null)) return CellType.NUMBER;
        if (values.stream().allMatch(value -> Words.truth(Words.text(value)) != null)) return CellType.BOOLEAN;
        return CellType.TEXT;
    }

    /// The cell with its type.
    Object typed(String column, Object cell) throws BadCell {
        var type = given.get(column);
        if (type == null) return cell instanceof String text ? lenient(column, text) : cell;
        var typed = strict(type, cell);
        if (typed == null)
            throw new BadCell(
                    column,
                    cell,
                    "It is not a " + type.name().toLowerCase(java.util.Locale.ROOT),
                    "Mend the value, or change types in the mapping");
        return typed;
    }

    private Object lenient(String column, String text) {
        var typed = strict(guessed.getOrDefault(column, CellType.TEXT), text);
        return typed == null ? text : typed;
    }

    private static @Nullable Object strict(CellType type, Object cell) {
        return switch (type) {
            case TEXT -> Words.text(cell);
            case NUMBER -> Words.number(Words.text(cell));
            case BOOLEAN -> Words.truth(Words.text(cell));
            case TIME -> Times.of(cell).orElse(null);
        };
    }
}
