package dev.evenkeel.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Whether Java, the data directory and the disk will do.
final class MachineChecks {
    private static final int JAVA = 25;
    private static final long LEAST_MB = 500;
    private static final long COMFORTABLE_MB = 5_000;

    private final Path root;

    MachineChecks(Path root) {
        this.root = root;
    }

    Finding java() {
        var version = Runtime.version();
        return version.feature() >= JAVA
                ? Finding.ok("Java", version + " in " + System.getProperty("java.home"))
                : Finding.bad("Java", version + " is too old", "Install a JDK 25 and set JAVA_HOME to it");
    }

    Finding dataDirectory() {
        var about = "Data directory";
        var nearest = nearest();
        if (!Files.isWritable(nearest) || !Files.isDirectory(nearest))
            return Finding.bad(
                    about,
                    nearest + " cannot be written",
                    "Give a directory that this user may write, with --data or EVENKEEL_DATA");
        if (!nearest.equals(root)) return Finding.ok(about, root + " will be made");
        return Finding.ok(about, root + (isHeld() ? ", held by a running server" : ", no server is running on it"));
    }

    private Path nearest() {
        var folder = root;
        while (!Files.exists(folder) && folder.getParent() != null) folder = folder.getParent();
        return folder;
    }

    private boolean isHeld() {
        var lock = root.resolve("lock");
        if (!Files.exists(lock)) return false;
        try (var channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                var got = channel.tryLock()) {
            return got == null;
        } catch (OverlappingFileLockException byUs) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    Finding space() {
        var about = "Disk";
        try {
            long free = Files.getFileStore(nearest()).getUsableSpace() >> 20;
            var words = "%,d MB free".formatted(free);
            if (free < LEAST_MB)
                return Finding.bad(about, words, "Make room: the server needs %d MB at least".formatted(LEAST_MB));
            return free < COMFORTABLE_MB
                    ? Finding.care(about, words, "Ten million events take about 1,200 MB: mind that it lasts")
                    : Finding.ok(about, words);
        } catch (IOException e) {
            return Finding.bad(about, "Its free space cannot be told: " + e.getMessage(), "Look at the disk");
        }
    }
}
