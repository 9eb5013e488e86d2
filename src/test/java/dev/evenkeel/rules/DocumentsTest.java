package dev.evenkeel.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.evenkeel.foundation.Database;
import dev.evenkeel.testing.TestPostgres;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DocumentsTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private final Database database = TestPostgres.database("rules");
    private final Documents documents = new Documents(database, InstantSource.fixed(NOON));

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void keepsEveryVersionAndWhoWroteIt() {
        documents.save("definition", "ready", "one", "Ada");
        var second = documents.save("definition", "ready", "two", "Grace");

        assertThat(second).isEqualTo(new Version("definition", "ready", 2, "two", "Grace", NOON));
        assertThat(documents.current("definition", "ready")).contains(second);
        assertThat(documents.versions("definition", "ready"))
                .extracting(Version::text)
                .containsExactly("two", "one");
        assertThat(documents.version("definition", "ready", 1).orElseThrow().by())
                .isEqualTo("Ada");
    }

    @Test
    void theSameTextAgainIsNoNewVersion() {
        documents.save("definition", "ready", "one", "Ada");
        assertThat(documents.save("definition", "ready", "one", "Grace").number())
                .isEqualTo(1);
    }

    @Test
    void aRetiredDocumentLeavesTheListAndCanComeBack() {
        documents.save("definition", "ready", "one", "Ada");
        documents.save("definition", "power", "p", "Ada");
        documents.retire("definition", "ready", "Grace");

        assertThat(documents.current("definition")).extracting(Version::name).containsExactly("power");
        assertThat(documents.save("definition", "ready", "one", "Ada").number()).isEqualTo(3);
        assertThat(documents.current("definition")).hasSize(2);
    }

    @Test
    void savesAllOrNothing() {
        var drafts =
                List.of(new Draft("definition", "good", "text"), new Draft("definition", "\0", "refused by the store"));
        assertThatThrownBy(() -> documents.saveAll(drafts, "Ada")).isNotNull();
        assertThat(documents.current("definition")).isEmpty();
    }

    @Test
    void writersAtTheSameTimeGetDifferentVersions() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var saves = IntStream.range(0, 40)
                    .mapToObj(i -> threads.submit(() -> documents.save("k", "n", "text " + i, "Ada")))
                    .toList();
            for (var save : saves) save.get();
        }
        assertThat(documents.versions("k", "n")).hasSize(40);
    }
}
