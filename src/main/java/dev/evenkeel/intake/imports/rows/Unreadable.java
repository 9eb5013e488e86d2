package dev.evenkeel.intake.imports.rows;

import dev.evenkeel.intake.ImportProblem;

/// A row that its format does not allow; the rows after it are read all the same.
public record Unreadable(ImportProblem problem) implements Read {
    @Override
    public long line() {
        return problem.line();
    }
}
