package dev.evenkeel.playbooks;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The way of accounts from qualified to won (M79). Whoever reached a stage has reached those before it.
///
/// @param of whose way: the name of a playbook, a seller or a version; empty for all
public record Funnel(String of, long qualified, List<Stage> stages) {
    /// The stages after "qualified", in order.
    public static final List<String> NAMES = List.of("touched", "met", "won");

    public Funnel {
        stages = List.copyOf(stages);
    }

    /// @param reached how many of the qualified (F40)
    /// @param median from qualified to here, of those whose time is known; empty where nobody's is
    public record Stage(String name, Share reached, Optional<Duration> median) {}
}
