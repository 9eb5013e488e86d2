package dev.evenkeel.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenkeel.activity.engine.DuckDbEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeLibraryTest {
    @TempDir
    Path folder;

    @Test
    void leavesNoCopyThatAKilledServerWouldLeaveBehind() throws IOException {
        try (var _ = DuckDbEngine.open(folder.resolve("events.duckdb"), "100MB")) {
            NativeLibrary.removeCopies();
            assertThat(Files.readString(Path.of("/proc/self/maps")))
                    .containsPattern("libduckdb_java[0-9]+\\.so \\(deleted\\)");
        }
        try (var again = DuckDbEngine.open(folder.resolve("events.duckdb"), "100MB")) {
            assertThat(again.actorsIn(java.util.Set.of(1))).isEmpty();
        }
    }
}
