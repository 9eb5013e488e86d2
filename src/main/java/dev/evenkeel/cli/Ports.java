package dev.evenkeel.cli;

import dev.evenkeel.foundation.Refused;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.jspecify.annotations.Nullable;

/// The port by flag, environment or default, in that order.
final class Ports {
    private static final int DEFAULT = 7400;
    private static final String REMEDY = "Choose a port from 1 to 65535 with --port or EVENKEEL_PORT";

    private Ports() {}

    /// @throws Refused if the variable holds something else
    static int of(@Nullable Integer flag) {
        if (flag != null) return flag;
        var variable = System.getenv("EVENKEEL_PORT");
        try {
            return variable == null ? DEFAULT : Integer.parseInt(variable.strip());
        } catch (NumberFormatException e) {
            throw new Refused("EVENKEEL_PORT", variable + " is not a port", REMEDY);
        }
    }

    /// @throws Refused if nobody can listen there
    static void checkFree(int port) {
        if (port < 0 || port > 65_535) throw new Refused("port " + port, "There is no such port", REMEDY);
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (IOException e) {
            throw new Refused("port " + port, "Nobody can listen there: " + e.getMessage(), REMEDY);
        }
    }
}
