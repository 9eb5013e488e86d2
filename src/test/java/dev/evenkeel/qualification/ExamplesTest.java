package dev.evenkeel.qualification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenkeel.activity.Grain;
import dev.evenkeel.rules.Documents;
import dev.evenkeel.testing.TestPostgres;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class ExamplesTest {
    @Test
    void theDefinitionsOfTheDemoCompanyAreRight() {
        try (var database = TestPostgres.database("rules")) {
            var definitions = new Definitions(new Documents(database, InstantSource.system()));
            definitions.apply(Path.of("examples/harbourline/definitions"), "test");

            assertThat(definitions.current())
                    .extracting(Definition::name)
                    .containsExactly("power-user", "ready-to-talk");
            assertThat(definitions.current("power-user").orElseThrow().about()).isEqualTo(Grain.PERSON);
            assertThat(definitions.current("ready-to-talk").orElseThrow().version())
                    .isEqualTo(1);
        }
    }
}
