package dev.evenkeel.web;

import dev.evenkeel.EvenkeelApplication;
import dev.evenkeel.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// The whole server, started once for all tests of pages, with a user `admin`.
public final class RunningServer {
    public static final String PASSWORD = "three wet sails";
    private static final ConfigurableApplicationContext SERVER = start();

    private RunningServer() {}

    public static String address() {
        return "http://localhost:" + SERVER.getEnvironment().getProperty("local.server.port");
    }

    public static <T> T bean(Class<T> type) {
        return SERVER.getBean(type);
    }

    private static ConfigurableApplicationContext start() {
        try {
            var application = new SpringApplication(EvenkeelApplication.class);
            return application.run(
                    "--evenkeel.port=0",
                    "--evenkeel.data=" + Files.createTempDirectory(Path.of("target"), "server"),
                    "--evenkeel.database-url=" + TestPostgres.url(),
                    "--evenkeel.admin-password=" + PASSWORD);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
