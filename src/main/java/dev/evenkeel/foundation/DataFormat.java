package dev.evenkeel.foundation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The form that the files of a data directory have, as a number in its file `format`, so that no build works on files
/// that it would misread.
public final class DataFormat {
    /// Rises by one whenever the event log or the event store of the builds before can no longer be read.
    public static final int CURRENT = 2;

    private DataFormat() {}

    /// A directory without the file is new, or of a build that did not write it yet; then the stores themselves tell.
    ///
    /// @throws Refused if the directory has another form
    public static void check(Path root) {
        var file = file(root);
        try {
            if (!Files.exists(file)) return;
            var text = Files.readString(file).strip();
            if (text.equals(Integer.toString(CURRENT))) return;
            throw new Refused(
                    "data directory " + root,
                    "Its files have format " + text + ", and this build reads format " + CURRENT,
                    remedy(root));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Notes that the directory has the form of this build.
    public static void mark(Path root) {
        try {
            if (!Files.exists(file(root))) Files.writeString(file(root), CURRENT + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether the directory says which form it has.
    public static boolean isMarked(Path root) {
        return Files.exists(file(root));
    }

    /// What to do about a directory of another build.
    public static String remedy(Path root) {
        return "Start it with the build that wrote it, or give this one another directory with --data or EVENKEEL_DATA"
                + " and bring the facts in again; " + root + " can stay as it is";
    }

    private static Path file(Path root) {
        return root.resolve("format");
    }
}
