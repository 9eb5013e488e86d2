package dev.evenkeel.intake.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RoomTest {
    @Test
    void largeRoomIsAFileThatLeavesNothingBehind() throws IOException {
        long before = files();
        try (var room = Room.of((5 << 20) + 24)) {
            assertThat(room.memory.isMapped()).isTrue();
            assertThat(room.memory.byteSize()).isEqualTo((5 << 20) + 24);
            for (long at = 0; at < room.memory.byteSize(); at += Long.BYTES)
                assertThat(room.memory.get(ValueLayout.JAVA_LONG, at)).isZero();
            room.memory.set(ValueLayout.JAVA_LONG, 5 << 20, 5);
            assertThat(room.memory.get(ValueLayout.JAVA_LONG, 5 << 20)).isEqualTo(5);
            assertThat(files()).isEqualTo(before);
        }
    }

    @Test
    void smallRoomIsPlainMemory() {
        try (var room = Room.of(1024)) {
            assertThat(room.memory.isMapped()).isFalse();
            assertThat(room.memory.get(ValueLayout.JAVA_LONG, 1016)).isZero();
        }
    }

    private static long files() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("known-ids"))
                    .count();
        }
    }
}
