package dev.evenkeel.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.evenkeel.foundation.Database;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.rules.Documents;
import dev.evenkeel.testing.TestPostgres;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CapabilityDocumentsTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-02T12:00:00Z"));
    private final Database database = TestPostgres.database("rules");
    private final Capabilities capabilities = new Capabilities(new Documents(database, CLOCK), CLOCK);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void namesEveryMistakeWithItsLineColumnAndRemedy() {
        var text = """
                kind: capability
                name: Shift Swaps
                title: Shift swaps
                stage: availble
                from: soon
                effort: {backend: -4}
                proof: {where: {role: manager}}
                limitations:
                  - title: Not across sites
                    severity: huge
                """;

        assertThat(capabilities.problems(Map.of("swaps.yaml", text)))
                .extracting(problem -> problem.where() + " " + problem.what())
                .containsExactly(
                        "swaps.yaml:2:7 `Shift Swaps` cannot be a name",
                        "swaps.yaml:4:8 `availble` is not possible for `stage`",
                        "swaps.yaml:5:7 `soon` is not a day, as `from` should be",
                        "swaps.yaml:6:19 The effort of `backend` should be hours, but is the number -4",
                        "swaps.yaml:7:1 The proof names no event and no page",
                        "swaps.yaml:9:5 `say` is missing in a limitation",
                        "swaps.yaml:10:15 `huge` is not possible for `severity`");
        assertThat(capabilities.problems(Map.of("swaps.yaml", text)))
                .anyMatch(problem -> problem.remedy().startsWith("Did you mean `available`?"));
    }

    @Test
    void committedNeedsADateAndOnlyCommittedMayHaveOne() {
        assertThat(capabilities.problems(Map.of("a.yaml", Texts.capability("a", "committed"))))
                .hasSize(1);
        assertThat(capabilities.problems(Map.of("a.yaml", Texts.capability("a", "never", "by: 2027-01-31"))))
                .hasSize(1);
        assertThat(capabilities.problems(Map.of("a.yaml", Texts.capability("a", "committed", "by: 2027-01-31"))))
                .isEmpty();
    }

    @Test
    void savesAllOrNone() {
        var good = Texts.capability("good", "available");
        var bad = Texts.capability("bad", "available", "excludes: [godo, bad]");

        assertThatThrownBy(() -> capabilities.apply(Map.of("good.yaml", good, "bad.yaml", bad), "Ines"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.where() + " " + problem.remedy())
                                .containsExactly("bad.yaml:5:12 Did you mean `good`?", "bad.yaml:5:18 Remove it"));
        assertThat(capabilities.on(LocalDate.of(2026, 3, 2)).all()).isEmpty();
    }

    @Test
    void anExclusionHoldsBothWays() {
        var one = Texts.capability("own-servers", "limited", "excludes: [shared-cloud]");
        var other = Texts.capability("shared-cloud", "available");
        capabilities.apply(Map.of("one.yaml", one, "other.yaml", other), "Ines");

        var catalogue = capabilities.on(LocalDate.of(2026, 3, 2));
        assertThat(catalogue.exclude("own-servers", "shared-cloud")).isTrue();
        assertThat(catalogue.exclude("shared-cloud", "own-servers")).isTrue();
    }

    @Test
    void aLimitationWithoutProgressForTooLongIsStale() {
        capabilities.save("kind: catalogue\nname: settings\nstale_days: 10\n", "Ines");
        capabilities.save(
                Texts.capability(
                        "swaps",
                        "limited",
                        "from: 2026-01-01",
                        "limitations:",
                        "  - {title: Slow, severity: major, say: We are on it, progress: [{on: 2026-01-20, note: Found}]}"),
                "Ines");

        assertThat(stale("2026-01-11")).isFalse();
        assertThat(stale("2026-01-12")).isTrue();
        assertThat(stale("2026-01-20")).isFalse();
        assertThat(stale("2026-01-30")).isFalse();
        assertThat(stale("2026-01-31")).isTrue();
    }

    private boolean stale(String day) {
        return capabilities.on(LocalDate.parse(day)).find("swaps").orElseThrow().isStale();
    }
}
