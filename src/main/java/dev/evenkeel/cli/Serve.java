package dev.evenkeel.cli;

import dev.evenkeel.EvenkeelApplication;
import dev.evenkeel.foundation.DataDirectory;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
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
        if (data != null) System.setProperty("evenkeel.data", data.toString());
        if (port != null) System.setProperty("evenkeel.port", port.toString());
        var temporary = directory().resolve("tmp");
        DataDirectory.emptyTemporaryFolder(temporary);
        System.setProperty("java.io.tmpdir", temporary.toString());
        var server = new SpringApplication(EvenkeelApplication.class);
        server.setRegisterShutdownHook(true);
        server.run();
        Thread.currentThread().join();
        return 0;
    }

    private static Path directory() {
        var property = System.getProperty("evenkeel.data");
        var variable = System.getenv("EVENKEEL_DATA");
        if (property != null) return Path.of(property).toAbsolutePath();
        if (variable != null) return Path.of(variable).toAbsolutePath();
        return Path.of(System.getProperty("user.home"), ".evenkeel");
    }
}
