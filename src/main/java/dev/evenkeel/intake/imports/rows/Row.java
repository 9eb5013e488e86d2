package dev.evenkeel.intake.imports.rows;

import org.jspecify.annotations.Nullable;

/// One row: a cell a column, in the order of {@link Columns}. A cell is a text, a Boolean, a Long, a BigDecimal, an
/// Instant,
/// a LocalDate, a List or a Map of these; absent cells are null.
public final class Row implements Read {
    private final long line;
    private final @Nullable Object[] cells;

    public Row(long line, @Nullable Object[] cells) {
        this.line = line;
        this.cells = cells;
    }

    @Override
    public long line() {
        return line;
    }

    public @Nullable Object cell(int place) {
        return place < 0 || place >= cells.length ? null : cells[place];
    }
}
