package dev.evenkeel.intake.imports.mapping;

import dev.evenkeel.foundation.Problem;

/// Where in a mapping something stands, from 1.
public record Place(String file, int line, int column) {
    Problem problem(String what, String remedy) {
        return new Problem(this.toString(), what, remedy);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
