package dev.evenkeel.intake.imports.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The first readable rows of a file, from which the rest is judged.
public record Sample(Columns columns, List<Row> rows, boolean textOnly) {
    private static final int SIZE = 1_000;

    public static Sample of(Rows source) {
        var rows = new ArrayList<Row>();
        for (Read read = source.next(); read != null && rows.size() < SIZE; read = source.next())
            if (read instanceof Row row) rows.add(row);
        return new Sample(source.columns(), rows, source.textOnly());
    }

    /// What stands in a column, empty cells left out.
    public List<Object> values(String column) {
        var place = columns.place(column);
        return rows.stream()
                .map(row -> row.cell(place))
                .filter(Objects::nonNull)
                .map(Sample::present)
                .toList();
    }

    private static Object present(@Nullable Object value) {
        return Objects.requireNonNull(value);
    }
}
