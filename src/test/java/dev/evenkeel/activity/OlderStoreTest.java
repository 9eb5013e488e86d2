package dev.evenkeel.activity;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.evenkeel.foundation.Refused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OlderStoreTest {
    private static final String MEMORY = "500MB";

    @TempDir
    Path folder;

    @Test
    void namesWhatAnotherBuildWroteWhereAndWhatToDo() throws Exception {
        var file = folder.resolve("events.duckdb");
        ActivityConfiguration.opened(file, MEMORY).close();
        change(file, "drop view usage_day");
        change(file, "drop view event");
        change(file, "alter table standing drop column rolled");
        change(file, "alter table settled_event add column colour varchar");

        assertThatThrownBy(() -> ActivityConfiguration.opened(file, MEMORY))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("event store " + file)
                .hasMessageContaining("Another build of Evenkeel wrote it")
                .hasMessageContaining("standing.rolled is missing, settled_event.colour is not known")
                .hasMessageContaining("--data or EVENKEEL_DATA");
    }

    @Test
    void saysThatAFileIsNoEventStore() throws Exception {
        var file =
                Files.writeString(folder.resolve("events.duckdb"), "something else, long enough to be read".repeat(99));

        assertThatThrownBy(() -> ActivityConfiguration.opened(file, MEMORY))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("It cannot be opened")
                .hasMessageContaining("Start it with the build that wrote it");
    }

    private static void change(Path file, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:" + file);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
