package dev.evenkeel.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "serve", mixinStandardHelpOptions = true, description = "Run the server.")
final class Serve implements Callable<Integer> {
    @Option(names = "--data", paramLabel = "DIR", description = "Data directory (EVENKEEL_DATA; ~/.evenkeel).")
    @Nullable
    Path data;

    @Option(names = "--port", paramLabel = "PORT", description = "HTTP port (EVENKEEL_PORT; 7400).")
    @Nullable
    Integer port;

    @Override
    public Integer call() throws InterruptedException {
        return new ServerRun(ServerRun.directory(data, ".evenkeel"))
                .with("evenkeel.port", port)
                .untilStopped(
                        Ports.of(port),
                        () -> System.out.println("Evenkeel runs on http://localhost:" + Ports.of(port)));
    }
}
