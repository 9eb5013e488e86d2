package dev.evenkeel.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.evenkeel.foundation.Database;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.testing.TestPostgres;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OneDocumentTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private final Database database = TestPostgres.database("rules");
    private final List<Integer> read = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-20T10:00:00Z");
    private final Documents documents = new Documents(database, () -> now);
    private final OneDocument<String> flag = new OneDocument<>(documents, "flag", "flag", "flag", this::read);

    @AfterEach
    void close() {
        database.close();
    }

    private @Nullable String read(Document document, int version, LocalDate day) {
        read.add(version);
        if (!document.isReadable()) return null;
        var section = Section.of(
                document, Shape.of("a flag", Shape.must("kind", "kind: flag"), Shape.must("colour", "colour: red")));
        return section.text("colour");
    }

    private static Map<String, String> text(String colour) {
        return Map.of("flag.yaml", "kind: flag\ncolour: " + colour + "\n");
    }

    @Test
    void saysOnEveryDayWhatItSaidAtItsEnd() {
        assertThat(flag.now()).isEmpty();
        flag.apply(text("red"), "ann");
        now = now.plus(Duration.ofDays(2));
        flag.apply(text("blue"), "ben");
        assertThat(flag.now()).contains("blue");
        assertThat(flag.on(DAY.minusDays(1))).isEmpty();
        assertThat(flag.on(DAY.plusDays(1))).contains("red");
        assertThat(flag.on(DAY.plusDays(2))).contains("blue");
        now = now.plus(Duration.ofDays(1));
        documents.retire("flag", "flag", "ann");
        assertThat(flag.now()).isEmpty();
        assertThat(flag.on(DAY.plusDays(3))).isEmpty();
        assertThat(flag.on(DAY.plusDays(2))).contains("blue");
    }

    @Test
    void refusesWhatIsWrongAndASecondOne() {
        assertThatThrownBy(() -> flag.apply(Map.of("a.yaml", "kind: flag\n", "b.yaml", "kind: flag\n"), "ann"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .hasSize(3)
                                .last()
                                .satisfies(problem -> assertThat(problem.what()).isEqualTo("There is one flag")));
        assertThat(flag.versions()).isEmpty();
    }

    @Test
    void worksOutOnceWhatAVersionMeans() {
        flag.apply(text("red"), "ann");
        read.clear();
        flag.now();
        flag.now();
        flag.on(DAY);
        assertThat(read).containsExactly(1);
    }
}
