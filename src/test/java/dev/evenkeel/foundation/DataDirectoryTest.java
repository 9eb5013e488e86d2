package dev.evenkeel.foundation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.evenkeel.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir
    Path folder;

    @Test
    void refusesASecondServerOnTheSameDirectory() {
        try (var first = DataDirectory.take(folder)) {
            assertThatThrownBy(() -> DataDirectory.take(folder))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("Another Evenkeel server is running on it")
                    .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
            assertThat(first.root()).isEqualTo(folder);
        }
        DataDirectory.take(folder).close();
    }

    @Test
    void refusesFilesOfAnotherFormat() throws IOException {
        DataFormat.check(folder);
        DataFormat.mark(folder);
        DataFormat.check(folder);
        Files.writeString(folder.resolve("format"), "0\n");
        DataFormat.mark(folder);

        assertThatThrownBy(() -> DataFormat.check(folder))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("data directory " + folder)
                .hasMessageContaining("format 0, and this build reads format " + DataFormat.CURRENT)
                .hasMessageContaining("--data or EVENKEEL_DATA");
    }

    @Test
    void postgresOfOurOwnIsDurable() {
        try (var database = TestPostgres.database()) {
            assertThat(database.sql().sql("show fsync").query(String.class).single())
                    .isEqualTo("on");
            assertThat(database.sql()
                            .sql("show synchronous_commit")
                            .query(String.class)
                            .single())
                    .isEqualTo("on");
        }
    }
}
