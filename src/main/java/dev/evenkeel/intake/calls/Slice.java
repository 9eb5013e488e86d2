package dev.evenkeel.intake.calls;

/// A part of a body, by bytes.
record Slice(int from, int to) {
    int length() {
        return to - from;
    }
}
