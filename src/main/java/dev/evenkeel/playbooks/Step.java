package dev.evenkeel.playbooks;

/// One step of a playbook.
///
/// @param next the step after it; {@link #END} where there is none. A branch knows its own ways
public record Step(String name, Action action, String next) {
    /// What stands for the end of a playbook.
    public static final String END = "end";
}
