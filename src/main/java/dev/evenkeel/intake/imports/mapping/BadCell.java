package dev.evenkeel.intake.imports.mapping;

import dev.evenkeel.intake.ImportProblem;

/// A cell that cannot be what the mapping takes it for. Costs its row, so it carries no stack trace.
final class BadCell extends Exception {
    private final String column;
    private final String value;
    private final String remedy;

    BadCell(String column, Object value, String what, String remedy) {
        super(what, null, false, false);
        this.column = column;
        this.value = value.toString();
        this.remedy = remedy;
    }

    ImportProblem at(long line) {
        return new ImportProblem(line, column, value, String.valueOf(getMessage()), remedy);
    }
}
