package dev.evenkeel.rules;

/// Whether a condition holds, in the three-valued logic of Kleene: what is not known neither holds nor fails, and stays
/// so unless the other side of an `&&` or `||` settles it.
public enum Truth {
    HOLDS,
    FAILS,
    UNKNOWN;

    static Truth of(boolean holds) {
        return holds ? HOLDS : FAILS;
    }

    Truth not() {
        return switch (this) {
            case HOLDS -> FAILS;
            case FAILS -> HOLDS;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
