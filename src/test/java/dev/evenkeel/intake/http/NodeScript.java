package dev.evenkeel.intake.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/// Runs a script of `src/test/node` with Node.js, and installs what it needs below `target` the first time.
final class NodeScript {
    private static final Path SOURCES = Path.of("src/test/node");
    private static final Path FOLDER = Path.of("target/test-node").toAbsolutePath();

    private NodeScript() {}

    static void run(String script, String... arguments) throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        try (var files = Files.list(SOURCES)) {
            for (var file : files.toList())
                Files.copy(file, FOLDER.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(FOLDER.resolve("node_modules/@segment/analytics-node/package.json"))) install();
        var command = new ArrayList<>(List.of("node", script));
        command.addAll(List.of(arguments));
        execute(command, "Node.js 18 or newer must be installed as `node`");
    }

    private static void install() throws IOException, InterruptedException {
        execute(
                List.of("npm", "install", "--no-audit", "--no-fund", "--no-package-lock"),
                "`npm install` could not fetch @segment/analytics-node; it needs npm and a registry it can reach");
    }

    private static void execute(List<String> command, String demand) throws IOException, InterruptedException {
        var process = start(command, demand);
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("%s%n%s", demand, output).isZero();
    }

    private static Process start(List<String> command, String demand) {
        try {
            return new ProcessBuilder(command)
                    .directory(FOLDER.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            throw new AssertionError(demand, e);
        }
    }
}
