package dev.evenkeel.qualification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.evenkeel.foundation.Database;
import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.rules.Documents;
import dev.evenkeel.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefinitionsTest {
    private static final String SHARED = """
            kind: signals
            name: product-usage
            about: account
            signals:
              active_people: {people: {window: 28d}}
            """;
    private static final String READY = """
            kind: definition
            name: ready
            title: Ready
            about: account
            use: product-usage
            usage:
              threshold: 10
              rules:
                - {name: Team, when: active_people >= 5, points: 20}
            """;

    @TempDir
    Path folder;

    private final Database database = TestPostgres.database("rules");
    private final Definitions definitions = open();

    private Definitions open() {
        return new Definitions(new Documents(database, InstantSource.system()));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void tellsWhatWasInUseAtAMomentOfThePast() {
        var day = Instant.parse("2026-03-01T00:00:00Z");
        for (int version = 1; version <= 2; version++) {
            var clock = InstantSource.fixed(day.plus(Duration.ofDays(10L * version)));
            var then = new Definitions(new Documents(database, clock));
            then.save(SHARED, "Ada");
            then.save(READY.replace("points: 20", "points: 2" + version), "Ada");
        }
        new Definitions(new Documents(database, InstantSource.fixed(day.plus(Duration.ofDays(30)))))
                .retire("ready", "Ada");

        assertThat(definitions.inUse(day.plus(Duration.ofDays(10))).definitions())
                .isEmpty();
        assertThat(definitions.inUse(day.plus(Duration.ofDays(11))).definitions())
                .extracting(Definition::version)
                .containsExactly(1);
        assertThat(definitions.inUse(day.plus(Duration.ofDays(30))).definitions())
                .extracting(Definition::version)
                .containsExactly(2);
        var last = definitions.inUse(day.plus(Duration.ofDays(31)));
        assertThat(last.definitions()).isEmpty();
        assertThat(last.shared()).extracting(SharedSignals::name).containsExactly("product-usage");
        assertThat(last.problems()).isEmpty();
    }

    @Test
    void appliesAFolderWhoseDefinitionsShareSignals() throws IOException {
        file("a-ready.yaml", READY);
        file("z-usage.yaml", SHARED);

        assertThat(definitions.apply(folder, "Ada")).extracting("number").containsExactly(1, 1);
        assertThat(definitions.current("ready").orElseThrow().signals()).containsOnlyKeys("active_people");
        assertThat(open().current())
                .extracting(Definition::source)
                .containsExactly(READY + "\n--- product-usage\n" + SHARED);
    }

    @Test
    void appliesNothingOfAFolderWithOneMistakeAndNamesAllMistakes() throws IOException {
        file("good.yaml", SHARED);
        file("ready.yaml", READY.replace("active_people", "activ_people").replace("about: account", "about: firm"));
        file("worse.yaml", "kind: definition\n");

        var refused = catchThrowableOfType(Refused.class, () -> definitions.apply(folder, "Ada"));

        assertThat(refused.problems())
                .extracting(Problem::where)
                .containsExactlyInAnyOrder(
                        "ready.yaml:4:8",
                        "ready.yaml:9:26",
                        "worse.yaml:1:1",
                        "worse.yaml:1:1",
                        "worse.yaml:1:1",
                        "worse.yaml:1:1");
        assertThat(open().current()).isEmpty();
        assertThat(open().shared()).isEmpty();
    }

    @Test
    void refusesToBreakADefinitionThatUsesTheSignals() {
        definitions.save(SHARED, "Ada");
        definitions.save(READY, "Ada");

        assertThatThrownBy(() -> definitions.save(SHARED.replace("active_people", "people"), "Ada"))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("ready.yaml:9:26: There is nothing called `active_people` here");
        assertThatThrownBy(() -> definitions.retire("product-usage", "Ada")).isInstanceOf(Refused.class);
        definitions.retire("ready", "Ada");
        definitions.retire("product-usage", "Ada");
        assertThat(definitions.current()).isEmpty();
    }

    @Test
    void aChangeIsANewVersionAndTheSameTextIsNot() {
        definitions.save(SHARED, "Ada");
        definitions.save(READY, "Ada");
        definitions.save(READY, "Grace");
        definitions.save(READY.replace("points: 20", "points: 30"), "Grace");

        assertThat(definitions.current("ready").orElseThrow().version()).isEqualTo(2);
        assertThat(definitions.versions("ready")).extracting("by").containsExactly("Grace", "Ada");
        assertThat(definitions.text("ready").orElseThrow()).contains("points: 30");
    }

    @Test
    void validatesWithoutSaving() {
        assertThat(definitions.validate("draft.yaml", SHARED)).isEmpty();
        assertThat(definitions.validate("draft.yaml", READY))
                .extracting(Problem::what)
                .contains("There are no shared signals called `product-usage`");
        assertThat(definitions.shared()).isEmpty();
    }

    @Test
    void refusesTwoFilesOfOneNameAndAFolderWithoutAny() throws IOException {
        assertThatThrownBy(() -> definitions.apply(folder, "Ada"))
                .hasMessageContaining("There is no definition in this folder");
        file("a.yaml", SHARED);
        file("b.yaml", SHARED);
        assertThatThrownBy(() -> definitions.apply(folder, "Ada"))
                .hasMessage("b.yaml: `product-usage` is also the name in a.yaml. Give one of them another name.");
    }

    @Test
    void aStoredTextThatNoLongerCompilesHoldsNobodyElseUp() {
        new Documents(database, InstantSource.system())
                .save("definition", "old", "kind: definition\nname: old\n", "Ada");
        var reopened = open();

        assertThat(reopened.problems()).isNotEmpty();
        reopened.save(SHARED, "Ada");
        reopened.save(READY, "Ada");
        assertThat(reopened.current()).hasSize(1);
    }

    private void file(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
