package dev.evenkeel.intake.log;

import dev.evenkeel.foundation.Refused;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/// The files of a log by the position at which each begins, which is also its name. There is always at least one.
public final class Segments {
    private static final String SUFFIX = ".events";

    private final Path folder;
    private final ConcurrentSkipListMap<Long, Path> files = new ConcurrentSkipListMap<>();

    private Segments(Path folder) {
        this.folder = folder;
    }

    public static Segments in(Path folder) throws IOException {
        Files.createDirectories(folder);
        var segments = new Segments(folder);
        try (var files = Files.list(folder)) {
            files.filter(file -> file.getFileName().toString().endsWith(SUFFIX)).forEach(segments::add);
        }
        if (segments.files.isEmpty()) segments.create(0).close();
        segments.refuseGaps();
        return segments;
    }

    private void add(Path file) {
        var name = file.getFileName().toString();
        files.put(Long.parseLong(name, 0, name.length() - SUFFIX.length(), 10), file);
    }

    private void refuseGaps() throws IOException {
        for (var file : files.headMap(files.lastKey()).entrySet()) {
            var end = file.getKey() + Files.size(file.getValue());
            if (files.higherKey(file.getKey()) != end)
                throw new Refused(
                        file.getValue() + " at its end",
                        "The event log has a hole: the next file begins at " + files.higherKey(file.getKey())
                                + " and this one ends at " + end,
                        "Restore the files of this folder from a backup");
        }
    }

    /// A new file that begins at the position; its name is durable when this returns.
    FileChannel create(long base) throws IOException {
        var file = folder.resolve("%020d%s".formatted(base, SUFFIX));
        var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var directory = FileChannel.open(folder)) {
            directory.force(true);
        }
        files.put(base, file);
        return channel;
    }

    public long start() {
        return files.firstKey();
    }

    Map.Entry<Long, Path> last() {
        return files.lastEntry();
    }

    /// The file that holds the position.
    Map.Entry<Long, Path> holding(long position) {
        var file = files.floorEntry(position);
        if (file == null)
            throw new IllegalArgumentException(position + " is before the log, which begins at " + start());
        return file;
    }

    /// Deletes the files that end at or before the position, oldest first so that no hole can arise. The last one
    /// stays: it
    /// is what remembers the position.
    public void deleteBefore(long position) throws IOException {
        while (files.size() > 1 && files.higherKey(files.firstKey()) <= position) {
            Files.deleteIfExists(files.firstEntry().getValue());
            files.pollFirstEntry();
        }
    }
}
