package dev.evenkeel.cli;

import dev.evenkeel.foundation.DataDirectory;
import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "Write everything a stopped server keeps into one file, and its checksum beside it.",
            "The server must be stopped first: state, events and the event log belong together, and only a server",
            "that stands still shows all three at one moment. A running one is refused."
        })
final class Backup implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The file to write, such as evenkeel-2026-03-31.tar.gz.")
    Path file = Path.of("");

    @Option(names = "--data", paramLabel = "DIR", description = "Data directory (EVENKEEL_DATA; ~/.evenkeel).")
    @Nullable
    Path data;

    @Option(
            names = "--without-database",
            description = "Leave out a PostgreSQL of your own (EVENKEEL_DATABASE_URL), which you back up yourself.")
    boolean withoutDatabase;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var root = ServerRun.directory(data, ".evenkeel").toAbsolutePath().normalize();
        var target = file.toAbsolutePath().normalize();
        check(root, target);
        try (var directory = taken(root)) {
            long files = write(directory.root(), target);
            var out = Output.of(spec);
            out.printf(
                    "%s holds %,d files (%,d MB). Its checksum is in %s.%n",
                    file, files, Files.size(target) >> 20, Checksum.beside(file));
            out.flush();
        }
        return 0;
    }

    private void check(Path root, Path target) {
        var problems = new ArrayList<Problem>();
        if (!Files.isDirectory(root))
            problems.add(new Problem("--data", "There is no data directory " + root, "Name the one of the server"));
        if (Files.exists(target)) problems.add(new Problem(file.toString(), "It exists", "Give another name"));
        else if (target.startsWith(root))
            problems.add(new Problem(file.toString(), "It is inside the data directory", "Write it somewhere else"));
        else if (!Files.isDirectory(Objects.requireNonNullElse(target.getParent(), target)))
            problems.add(new Problem(file.toString(), "Its folder does not exist", "Make the folder first"));
        if (System.getenv("EVENKEEL_DATABASE_URL") != null && !withoutDatabase)
            problems.add(new Problem(
                    "EVENKEEL_DATABASE_URL",
                    "The state is in a PostgreSQL of your own, which is not part of this backup",
                    "Dump it with pg_dump while the server is stopped, and add --without-database"));
        if (!problems.isEmpty()) throw new Refused(problems);
    }

    private static DataDirectory taken(Path root) {
        try {
            return DataDirectory.take(root);
        } catch (Refused running) {
            throw new Refused(
                    "data directory " + root,
                    running.problems().getFirst().what(),
                    "Stop that server, make the backup, and start it again");
        }
    }

    /// Appears under its name only when it is whole.
    private static long write(Path root, Path target) throws IOException {
        var part = target.resolveSibling(target.getFileName() + ".part");
        try (var out = Files.newOutputStream(part)) {
            long files = Archive.write(root, out);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            Checksum.write(target);
            return files;
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
