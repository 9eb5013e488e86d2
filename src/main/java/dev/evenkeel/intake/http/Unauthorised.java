package dev.evenkeel.intake.http;

import dev.evenkeel.foundation.Problem;

/// There is no write key, or not one that works.
final class Unauthorised extends RuntimeException {
    private final transient Problem problem;

    Unauthorised(Problem problem) {
        super(problem.what(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
