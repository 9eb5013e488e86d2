package dev.evenkeel.intake.imports.rows;

/// What a reader came upon.
public sealed interface Read permits Row, Unreadable {
    /// The line it starts on, from 1; of a Parquet file the row.
    long line();
}
