package dev.evenkeel.api.subjects;

/// What a score comes to, in one word for programs.
final class VerdictWord {
    private VerdictWord() {}

    static String of(boolean qualified, boolean disqualified) {
        if (qualified) return "ready";
        return disqualified ? "left_out" : "not_ready";
    }
}
