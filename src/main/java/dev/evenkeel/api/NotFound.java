package dev.evenkeel.api;

import dev.evenkeel.foundation.Problem;

/// What an address names does not exist.
public final class NotFound extends RuntimeException {
    private final Problem problem;

    public NotFound(String where, String what, String remedy) {
        this.problem = new Problem(where, what, remedy);
    }

    Problem problem() {
        return problem;
    }
}
