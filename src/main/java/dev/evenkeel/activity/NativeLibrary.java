package dev.evenkeel.activity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The engine's native library, which is unpacked to the system's temporary folder (72 MB) and only removed by an
/// orderly
/// end. Once it is loaded the file is of no use, so a server that is killed need not leave one behind.
final class NativeLibrary {
    private static final Path MAPPED = Path.of("/proc/self/maps");
    private static final Pattern COPY = Pattern.compile(" (/\\S*/libduckdb_java[0-9]+\\.so)$");

    private NativeLibrary() {}

    /// Removes the copies that this process has loaded, where the system tells which they are.
    static void removeCopies() {
        if (!Files.isReadable(MAPPED)) return;
        try (var lines = Files.lines(MAPPED)) {
            for (var copy : (Iterable<Path>) lines.map(COPY::matcher)
                    .filter(Matcher::find)
                    .map(found -> Path.of(found.group(1)))
                    .distinct()::iterator) Files.deleteIfExists(copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
