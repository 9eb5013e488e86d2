package dev.evenkeel.intake.imports.runs;

import dev.evenkeel.foundation.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/// The folder where uploaded files lie, each in one of its own, until they are deleted.
public final class Shelf {
    private final Path folder;

    public Shelf(Path folder) {
        this.folder = folder;
    }

    /// Keeps what the stream gives; nothing is left of a stream that breaks off.
    ///
    /// @throws Refused if the stream breaks off
    public Path put(UUID id, String name, InputStream content) {
        var target = file(id, name);
        try {
            Files.createDirectories(target.getParent());
            var partial = target.resolveSibling("partial");
            Files.copy(content, partial, StandardCopyOption.REPLACE_EXISTING);
            try (var written = FileChannel.open(partial, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            return Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            remove(id);
            throw new Refused(name, "The upload broke off: " + e.getMessage(), "Upload it again");
        }
    }

    public Path file(UUID id, String name) {
        return folder.resolve(id.toString()).resolve(name);
    }

    public void remove(UUID id) {
        var own = folder.resolve(id.toString());
        if (!Files.isDirectory(own)) return;
        try (var files = Files.list(own)) {
            for (var file : files.toList()) Files.delete(file);
            Files.delete(own);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The name without folders and without what file systems do not like.
    ///
    /// @throws Refused if nothing is left
    public static String plainName(String given) {
        var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        var name = last.replaceAll("[\\p{Cntrl}<>:\"|?*]", "_").strip();
        if (name.isEmpty() || name.equals(".") || name.equals("..") || name.equals("partial"))
            throw new Refused("name", "The file has no usable name", "Give its name, such as events.csv");
        return name.length() > 150 ? name.substring(name.length() - 150) : name;
    }
}
