package dev.evenkeel.activity.index;

import dev.evenkeel.intake.EventId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The folder in which an index is kept: a file for each large segment, and one that says which of them belong
/// together.
/// It is written after them and put in place in one step, so after a crash it names files that are whole.
final class Shelf {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int FORM = 1;

    private final Path folder;
    private final Path contents;

    Shelf(Path folder) {
        this.folder = folder;
        this.contents = folder.resolve("contents.json");
    }

    /// What is kept.
    ///
    /// @param events of so many it knows, the first ones
    /// @param last the id of the last of them
    /// @param revision of identities that it has taken over
    record Kept(long events, EventId last, long revision, List<Names.Name> names, List<Segment> segments) {}

    private record Contents(
            int form, long events, long high, long low, long revision, List<Names.Name> names, List<Entry> segments) {}

    private record Entry(String file, int[] dead) {}

    Path newFile() throws IOException {
        Files.createDirectories(folder);
        for (int number = 1; ; number++) {
            var file = folder.resolve("segment-" + number);
            if (Files.notExists(file)) return file;
        }
    }

    /// Empty if there is nothing that can be used.
    Optional<Kept> read() {
        try {
            var kept = JSON.readValue(Files.readString(contents), Contents.class);
            if (kept.form != FORM) return Optional.empty();
            var segments = new ArrayList<Segment>();
            for (var entry : kept.segments) segments.add(segment(entry));
            return Optional.of(
                    new Kept(kept.events, new EventId(kept.high, kept.low), kept.revision, kept.names, segments));
        } catch (NoSuchFileException nothing) {
            return Optional.empty();
        } catch (IOException | JacksonException broken) {
            System.getLogger("dev.evenkeel.activity")
                    .log(System.Logger.Level.WARNING, "The usage index is made anew: " + broken.getMessage());
            return Optional.empty();
        }
    }

    private Segment segment(Entry entry) throws IOException {
        var file = folder.resolve(entry.file);
        var mapped = Columns.open(file);
        var segment = new Segment(mapped.columns(), mapped.events(), mapped.stretches(), file);
        if (entry.dead.length == 0) return segment;
        var dead = new BitSet();
        for (int actor : entry.dead) dead.set(actor);
        return segment.without(dead);
    }

    /// Keeps this in place of what was kept before.
    void keep(Kept kept) throws IOException {
        var entries = new ArrayList<Entry>();
        for (var segment : kept.segments) entries.add(entry(segment));
        var text = JSON.writeValueAsString(
                new Contents(FORM, kept.events, kept.last.high(), kept.last.low(), kept.revision, kept.names, entries));
        var draft = folder.resolve("contents.draft");
        Files.createDirectories(folder);
        try (var channel = FileChannel.open(
                draft, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) channel.write(bytes);
            channel.force(true);
        }
        Files.move(draft, contents, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        sweep(new HashSet<>(entries.stream().map(Entry::file).toList()));
    }

    private static Entry entry(Segment segment) {
        var name = Objects.requireNonNull(
                        Objects.requireNonNull(segment.file, "in memory alone").getFileName())
                .toString();
        return new Entry(
                name, segment.dead == null ? new int[0] : segment.dead.stream().toArray());
    }

    void clear() throws IOException {
        Files.deleteIfExists(contents);
        sweep(Set.of());
    }

    /// Removes segments that are no longer named. Who still reads one does so undisturbed.
    private void sweep(Set<String> named) throws IOException {
        if (Files.notExists(folder)) return;
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                var name = Objects.requireNonNull(file.getFileName()).toString();
                if (name.startsWith("segment-") && !named.contains(name)) Files.delete(file);
            }
        }
    }
}
