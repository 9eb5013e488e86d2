package dev.evenkeel.foundation;

import java.util.List;
import java.util.stream.Collectors;

/// An input was refused as a whole; nothing of it was applied. Carries every problem found, never only the first.
public final class Refused extends RuntimeException {
    private final List<Problem> problems;

    public Refused(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        if (problems.isEmpty()) throw new IllegalArgumentException("A refusal needs at least one problem");
        this.problems = List.copyOf(problems);
    }

    public Refused(String where, String what, String remedy) {
        this(List.of(new Problem(where, what, remedy)));
    }

    public List<Problem> problems() {
        return problems;
    }
}
