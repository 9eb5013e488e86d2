package dev.evenkeel.foundation.postgres;

import dev.evenkeel.foundation.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// A PostgreSQL that the server starts and stops itself, in a folder of the data directory.
///
/// It listens on loopback only, on a port of its own choice, with a password made at its birth. It dies with this
/// process, also by `kill -9`: `setpriv --pdeathsig` asks the kernel to interrupt it when the thread that started it
/// ends,
/// which is why that thread lives as long as it does. PostgreSQL refuses to run as root; there a user namespace without
/// any mapping makes root nobody while the files stay its own.
public final class OwnPostgres implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(60);

    private final Process process;
    private final String url;

    private OwnPostgres(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    /// Starts the cluster in the folder, creating it the first time.
    ///
    /// @param binaries where the programs are unpacked; may be shared between folders
    /// @param options further `name=value` settings of PostgreSQL
    public static OwnPostgres startIn(Path folder, Path binaries, String... options) {
        try {
            Files.createDirectories(folder);
            var programs = Binaries.unpackInto(binaries).resolve("bin");
            var cluster = folder.resolve("cluster");
            if (!Files.exists(cluster.resolve("PG_VERSION")) || !Files.exists(folder.resolve("initialised"))) {
                initialise(programs, folder, cluster);
            }
            Orphan.in(cluster).stop();
            var port = freePort();
            var log = folder.resolve("postgres.log");
            var command = command(programs, cluster, port, options);
            var process = startOnThreadOfItsOwn(command, log);
            var url = "postgresql://evenkeel:"
                    + Files.readString(folder.resolve("password")).strip() + "@127.0.0.1:" + port + "/postgres";
            await(process, url, log);
            return new OwnPostgres(process, url);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL cannot be started in " + folder, e);
        }
    }

    public String url() {
        return url;
    }

    public long pid() {
        return process.pid();
    }

    private static void initialise(Path programs, Path folder, Path cluster) throws IOException {
        deleteRecursively(cluster);
        var secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        var password = folder.resolve("password");
        Files.deleteIfExists(password);
        Files.createFile(password, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(password, HexFormat.of().formatHex(secret));
        var command = new ArrayList<>(Unprivileged.prefix());
        command.addAll(List.of(
                programs.resolve("initdb").toString(),
                "-D",
                cluster.toString(),
                "-U",
                "evenkeel",
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C"));
        var log = folder.resolve("initdb.log");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (finish(process) != 0)
            throw new Refused(
                    "PostgreSQL in " + folder,
                    "It could not be set up: " + Files.readString(log).strip(),
                    "Mend the cause, or point EVENKEEL_DATABASE_URL at a PostgreSQL of your own");
        Files.createFile(folder.resolve("initialised"));
    }

    private static List<String> command(Path programs, Path cluster, int port, String... options) {
        var command = new ArrayList<>(Unprivileged.prefix());
        command.addAll(List.of(programs.resolve("postgres").toString(), "-D", cluster.toString(), "-p", "" + port));
        var settings = new ArrayList<>(List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "shared_buffers=128MB",
                "jit=off",
                "max_wal_size=1GB",
                "wal_compression=on",
                "log_min_messages=warning"));
        settings.addAll(List.of(options));
        settings.forEach(setting -> command.addAll(List.of("-c", setting)));
        return command;
    }

    private static Process startOnThreadOfItsOwn(List<String> command, Path log) throws IOException {
        var started = new CompletableFuture<Process>();
        Thread.ofPlatform().daemon().name("postgres").start(() -> {
            try {
                var process = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start();
                started.complete(process);
                process.waitFor();
            } catch (IOException | InterruptedException e) {
                started.completeExceptionally(e);
            }
        });
        try {
            return started.join();
        } catch (java.util.concurrent.CompletionException e) {
            throw new IOException(e.getCause());
        }
    }

    private static void await(Process process, String url, Path log) throws IOException {
        var deadline = System.nanoTime() + START.toNanos();
        while (!answers(url)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new IOException("PostgreSQL did not come up; its log says: " + tail(log));
            }
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
        }
    }

    private static boolean answers(String url) {
        var address = java.net.URI.create(url);
        var user = address.getUserInfo().split(":", 2);
        var jdbc = "jdbc:postgresql://" + address.getHost() + ":" + address.getPort() + address.getPath();
        try (var connection = DriverManager.getConnection(jdbc, user[0], user[1])) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static String tail(Path log) throws IOException {
        var text = Files.exists(log) ? Files.readString(log) : "";
        return text.substring(Math.max(0, text.length() - 2_000)).strip();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static int finish(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static void deleteRecursively(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    /// Stops it in PostgreSQL's fast mode: open transactions are rolled back, everything acknowledged is kept.
    @Override
    public void close() {
        try {
            Signals.interrupt(process.pid());
            if (!process.waitFor(30, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (IOException | InterruptedException e) {
            process.destroyForcibly();
        }
    }
}
