package dev.evenkeel.cli;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where the server is, for commands that talk to one.
final class ServerOptions {
    @Option(
            names = "--server",
            paramLabel = "URL",
            description = "The server (EVENKEEL_SERVER; http://127.0.0.1:7400, or the port in EVENKEEL_PORT).")
    @Nullable
    String server;

    @Option(names = "--key", paramLabel = "KEY", description = "An API key (EVENKEEL_API_KEY).")
    @Nullable
    String key;

    Server connect() {
        var environment = System.getenv();
        return new Server(
                server != null ? server : address(environment),
                key != null ? key : environment.get("EVENKEEL_API_KEY"));
    }

    private static String address(Map<String, String> environment) {
        var given = environment.get("EVENKEEL_SERVER");
        var port = Objects.requireNonNullElse(environment.get("EVENKEEL_PORT"), "7400");
        return given != null ? given : "http://127.0.0.1:" + port;
    }
}
