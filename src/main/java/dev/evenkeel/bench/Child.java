package dev.evenkeel.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// A process of this program: takes a line, answers with a line that begins with `=`.
final class Child implements AutoCloseable {
    private static final String MAIN = "dev.evenkeel.cli.Main";

    private final Process process;
    private final Writer in;
    private final Path log;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private volatile Consumer<String> listener = line -> {};

    /// @param log where what it says besides goes
    Child(Path log, String... arguments) throws IOException {
        this.log = log;
        var builder = new ProcessBuilder(command(arguments)).redirectError(log.toFile());
        builder.environment().put("EVENKEEL_BENCH_PROBE", "true");
        builder.environment().put("EVENKEEL_WRITE_KEY", Traffic.KEY);
        builder.environment().put("EVENKEEL_API_KEY", Sellers.KEY);
        builder.environment().put("EVENKEEL_ADMIN_PASSWORD", "not a secret: on loopback for a minute");
        process = builder.start();
        in = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
        Thread.ofPlatform().daemon().name("child").start(this::listen);
    }

    /// As `evenkeel` starts it: from the jar, or from class folders while developing.
    private static List<String> command(String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1500m",
                "-XX:+UseParallelGC",
                "-XX:+UseCompactObjectHeaders",
                "--enable-native-access=ALL-UNNAMED"));
        var classes = System.getProperty("java.class.path");
        command.addAll(
                classes.endsWith(".jar") && !classes.contains(File.pathSeparator)
                        ? List.of("-jar", classes)
                        : List.of("-cp", classes, MAIN));
        command.addAll(List.of(arguments));
        return command;
    }

    private void listen() {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("=")) answers.add(line.substring(1));
                else listener.accept(line);
            }
        } catch (IOException ended) {
            // as the process has
        }
        answers.add("ended");
    }

    /// Hears the lines that are no answers.
    void onLine(Consumer<String> told) {
        listener = told;
    }

    String ask(String line) throws IOException, InterruptedException {
        in.write(line + "\n");
        in.flush();
        return answer();
    }

    String answer() throws IOException, InterruptedException {
        var answer = answers.poll(1, TimeUnit.HOURS);
        if (answer == null || answer.equals("ended"))
            throw new IOException("The measured process ended before its time: " + log());
        return answer;
    }

    private String log() throws IOException {
        var text = Files.readString(log);
        return text.substring(Math.max(0, text.length() - 2_000));
    }

    double cpu() {
        return Cpu.of(process.toHandle());
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /// Ends it in good order and waits.
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES)) process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
