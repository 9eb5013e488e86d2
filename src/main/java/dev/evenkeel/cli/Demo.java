package dev.evenkeel.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Run a server with the demo company Harbourline in it, reachable from this machine only.")
final class Demo implements Callable<Integer> {
    private static final String PASSWORD = "harbourline";

    @Option(names = "--data", paramLabel = "DIR", description = "Data directory (EVENKEEL_DATA; ~/.evenkeel-demo).")
    @Nullable
    Path data;

    @Option(names = "--port", paramLabel = "PORT", description = "HTTP port (EVENKEEL_PORT; 7400).")
    @Nullable
    Integer port;

    @Option(names = "--accounts", paramLabel = "N", defaultValue = "400", description = "Companies (${DEFAULT-VALUE}).")
    int accounts;

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "548",
            description = "Days of history (${DEFAULT-VALUE}).")
    int days;

    @Option(
            names = "--rate",
            paramLabel = "X",
            defaultValue = "1",
            description = "How busy everybody is (${DEFAULT-VALUE}).")
    double rate;

    @Option(
            names = "--live",
            paramLabel = "N",
            defaultValue = "2",
            description = "Events a second from now on; 0 for none (${DEFAULT-VALUE}).")
    double live;

    @Override
    public Integer call() throws InterruptedException {
        var chosen = System.getenv("EVENKEEL_ADMIN_PASSWORD");
        var password = chosen == null ? PASSWORD : chosen;
        var directory = ServerRun.directory(data, ".evenkeel-demo");
        var secret = Files.exists(directory.resolve("postgres"))
                ? "the password of its first start (" + PASSWORD + ", unless EVENKEEL_ADMIN_PASSWORD said another)"
                : "the password " + password;
        return new ServerRun(directory)
                .with("evenkeel.port", port)
                .with("server.address", "127.0.0.1")
                .with("evenkeel.admin-password", password)
                .with("evenkeel.demo.accounts", accounts)
                .with("evenkeel.demo.days", days)
                .with("evenkeel.demo.rate", rate)
                .with("evenkeel.demo.live", live)
                .untilStopped(Ports.of(port), () -> welcome(secret));
    }

    /// @param secret which password lets the reader in: who comes back may have chosen another the first time
    private void welcome(String secret) {
        System.out.printf("""

                Evenkeel runs with the demo company Harbourline:
                  http://localhost:%d
                  sign in as admin with %s
                Stop it with ctrl-c.

                """, Ports.of(port), secret);
    }
}
