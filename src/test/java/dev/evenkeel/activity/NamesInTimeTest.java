package dev.evenkeel.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenkeel.accounts.Accounts;
import dev.evenkeel.accounts.People;
import dev.evenkeel.intake.Event;
import dev.evenkeel.intake.EventId;
import dev.evenkeel.intake.EventKind;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A name and an address are facts in time like any other.
class NamesInTimeTest {
    private static final LocalDate BEFORE = LocalDate.of(2026, 1, 31);
    private static final LocalDate MAIDEN = LocalDate.of(2026, 2, 28);

    @TempDir
    Path folder;

    @Test
    void aPersonAndAnAccountHaveTheNamesOfTheDay() {
        try (var world = new World(folder)) {
            world.absorb(List.of(
                    event(
                            EventKind.IDENTIFY,
                            "2026-03-10",
                            "{\"name\":\"Ada King\",\"email\":\"king@new.example\"}",
                            null),
                    event(
                            EventKind.IDENTIFY,
                            "2026-02-10",
                            "{\"name\":\"Ada Byron\",\"email\":\"ada@old.example\"}",
                            null),
                    event(EventKind.GROUP, "2026-03-10", "{\"name\":\"Newton Ltd\"}", "acme"),
                    event(EventKind.GROUP, "2026-02-10", "{\"name\":\"Acme\"}", "acme")));
            var people = new People(world.database, world.identities);
            var accounts = new Accounts(world.database, world.identities);

            assertThat(people.withKey("ada").orElseThrow().name()).isEqualTo("Ada King");
            var then = people.withKey("ada", MAIDEN).orElseThrow();
            assertThat(then.name()).isEqualTo("Ada Byron");
            assertThat(then.email()).isEqualTo("ada@old.example");
            var unknown = people.withKey("ada", BEFORE).orElseThrow();
            assertThat(unknown.name()).isEqualTo("ada");
            assertThat(unknown.email()).isNull();
            assertThat(accounts.withKey("acme").orElseThrow().name()).isEqualTo("Newton Ltd");
            assertThat(accounts.withKey("acme", MAIDEN).orElseThrow().name()).isEqualTo("Acme");
            assertThat(accounts.withKey("acme", BEFORE).orElseThrow().name()).isEqualTo("acme");
        }
    }

    private static Event event(EventKind kind, String day, String data, @Nullable String group) {
        var at = Instant.parse(day + "T09:00:00Z");
        var id = EventId.of(kind + day);
        return new Event(
                id, null, kind, "ada", null, group, null, null, at, at, false, false, false, data, "{}", "test");
    }
}
