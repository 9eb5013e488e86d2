package dev.evenkeel.cli;

import org.jspecify.annotations.Nullable;

/// The port by flag, environment or default, in that order.
final class Ports {
    private static final int DEFAULT = 7400;

    private Ports() {}

    static int of(@Nullable Integer flag) {
        if (flag != null) return flag;
        var variable = System.getenv("EVENKEEL_PORT");
        return variable == null ? DEFAULT : Integer.parseInt(variable);
    }
}
