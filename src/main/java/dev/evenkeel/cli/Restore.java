package dev.evenkeel.cli;

import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = {
            "Bring a backup back into a new data directory, after its checksum was verified.",
            "A directory that holds anything is refused; nothing is ever overwritten."
        })
final class Restore implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "A file that evenkeel backup wrote, with FILE.sha256 beside it.")
    Path file = Path.of("");

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "The data directory to make; it must be empty or not exist.")
    Path data = Path.of("");

    @Option(names = "--unverified", description = "Go on without a checksum file.")
    boolean unverified;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var root = data.toAbsolutePath().normalize();
        check(root);
        var making = root.resolveSibling(root.getFileName() + ".restoring");
        delete(making);
        try {
            Files.createDirectories(making);
            Archive.unpack(file, making);
            Files.deleteIfExists(root);
            Files.move(making, root, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            delete(making);
        }
        var out = Output.of(spec);
        out.printf("%s is restored. Start it with: evenkeel serve --data %s%n", data, data);
        out.flush();
        return 0;
    }

    private void check(Path root) throws IOException {
        var problems = new ArrayList<Problem>();
        if (!Files.isRegularFile(file)) problems.add(problem("There is no such file", "Look at the path"));
        else if (!verified())
            problems.add(problem(
                    Files.exists(Checksum.beside(file))
                            ? "It is not what was written: its checksum differs"
                            : "Its checksum " + Checksum.beside(file) + " is missing",
                    Files.exists(Checksum.beside(file))
                            ? "Take another copy of the backup"
                            : "Put it beside the backup, or add --unverified"));
        else if (!Archive.isBackup(file))
            problems.add(problem("It is not a backup of Evenkeel", "Give a file that evenkeel backup wrote"));
        if (!isEmpty(root))
            problems.add(new Problem("--data " + data, "It is not empty", "Give a directory that does not exist yet"));
        if (!problems.isEmpty()) throw new Refused(problems);
    }

    private Problem problem(String what, String remedy) {
        return new Problem(file.toString(), what, remedy);
    }

    private boolean verified() throws IOException {
        return Files.exists(Checksum.beside(file)) ? Checksum.fits(file) : unverified;
    }

    private static boolean isEmpty(Path root) throws IOException {
        if (!Files.exists(root)) return true;
        if (!Files.isDirectory(root)) return false;
        try (var files = Files.list(root)) {
            return files.findAny().isEmpty();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var files = Files.walk(folder)) {
            for (var each : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
        }
    }
}
