package dev.evenkeel.intake.http;

import dev.evenkeel.foundation.Problem;

/// A body in an encoding that is not understood.
final class UnsupportedEncoding extends RuntimeException {
    private final transient Problem problem;

    UnsupportedEncoding(Problem problem) {
        super(problem.what(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
