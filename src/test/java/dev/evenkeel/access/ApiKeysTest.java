package dev.evenkeel.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenkeel.testing.TestPostgres;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ApiKeysTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-02T08:00:00Z"));

    @Test
    void keepsTheKeysOfAServerThatHadThemInAnotherSchema() {
        try (var database = TestPostgres.database("access")) {
            var made = new ApiKeys(database, CLOCK, null).create("report", Set.of(Scope.READ), "ada");
            database.sql().sql("create schema api").update();
            database.sql().sql("alter table access.key set schema api").update();
            database.sql().sql("drop schema access cascade").update();

            var moved = new ApiKeys(database.migrate("access"), CLOCK, null);

            assertThat(moved.find(made.key())).contains(made.about());
            assertThat(moved.create("import", Set.of(Scope.WRITE), "ada")
                            .about()
                            .id())
                    .isGreaterThan(made.about().id());
        }
    }

    @Test
    void aRevokedKeyStaysRevokedAfterARestart() {
        try (var database = TestPostgres.database("access")) {
            var keys = new ApiKeys(database, CLOCK, null);
            var made = keys.create("report", Set.of(Scope.READ), "ada");
            keys.revoke(made.about().id(), "ada");

            assertThat(new ApiKeys(database, CLOCK, null).find(made.key())).isEmpty();
        }
    }
}
