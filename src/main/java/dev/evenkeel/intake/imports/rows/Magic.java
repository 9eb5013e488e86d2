package dev.evenkeel.intake.imports.rows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What the first bytes of a file say it is, whatever its name.
enum Magic {
    PARQUET,
    GZIP,
    OTHER;

    static Magic of(Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            var head = in.readNBytes(4);
            if (head.length == 4 && head[0] == 'P' && head[1] == 'A' && head[2] == 'R' && head[3] == '1')
                return PARQUET;
            if (head.length >= 2 && (head[0] & 0xFF) == 0x1F && (head[1] & 0xFF) == 0x8B) return GZIP;
            return OTHER;
        }
    }
}
