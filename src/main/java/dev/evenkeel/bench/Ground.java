package dev.evenkeel.bench;

import dev.evenkeel.foundation.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// Where benchmarks run: a folder that is removed at the end, servers, and a history that some of them share.
final class Ground implements AutoCloseable {
    private final Path folder;
    private final Scale scale;
    private @Nullable Grown grown;
    private @Nullable Taken taken;

    Ground(Path parent, Scale scale) {
        this.scale = scale;
        try {
            folder = Files.createTempDirectory(Files.createDirectories(parent), "evenkeel-bench");
        } catch (IOException e) {
            throw new Refused("--work " + parent, "It cannot be written: " + e.getMessage(), "Give another folder");
        }
    }

    Scale scale() {
        return scale;
    }

    /// Starts a server on a data directory of that name.
    MeasuredServer server(String name) throws IOException, InterruptedException {
        return new MeasuredServer(folder.resolve(name), freePort());
    }

    Child child(String... arguments) throws IOException {
        return new Child(folder.resolve("child.log"), arguments);
    }

    Path folder() {
        return folder;
    }

    /// What was measured while a long history grew; done once.
    Grown grown() throws IOException, InterruptedException {
        var known = grown;
        if (known == null) grown = known = Grown.on(this);
        return known;
    }

    /// What taking events in costs; measured once.
    Taken taken() throws IOException, InterruptedException {
        var known = taken;
        if (known == null) taken = known = Taken.on(this);
        return known;
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    static void say(String format, Object... values) {
        System.err.printf(format + "%n", values);
    }

    @Override
    public void close() {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
