package dev.evenkeel.foundation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.evenkeel.testing.TestPostgres;
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
