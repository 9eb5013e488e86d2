package dev.evenkeel.intake.imports.mapping;

/// What the text of a column stands for.
public enum CellType {
    TEXT,
    NUMBER,
    BOOLEAN,
    TIME
}
