package dev.evenkeel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenkeel.catalogue.Capabilities;
import dev.evenkeel.catalogue.Sheets;
import dev.evenkeel.catalogue.Stage;
import dev.evenkeel.catalogue.Weighing;
import dev.evenkeel.rules.Documents;
import dev.evenkeel.testing.TestPostgres;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CatalogueStoryTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse(TODAY + "T12:00:00Z"));

    @Test
    void harbourlinesCatalogueHasEveryStageAPastAndWeighedDeals() {
        try (var database = TestPostgres.database("rules", "catalogue")) {
            var capabilities = new Capabilities(new Documents(database, CLOCK), CLOCK);
            var sheets = new Sheets(database, capabilities, CLOCK);
            var story = new CatalogueStory(capabilities, sheets);

            story.tell();
            story.tell();

            var today = capabilities.on(TODAY);
            assertThat(today.all()).hasSize(26);
            assertThat(today.all().stream().map(listed -> listed.capability().stage()))
                    .contains(Stage.values());
            assertThat(stage(capabilities, TODAY.minusDays(300))).isEqualTo(Stage.COMMITTED);
            assertThat(stage(capabilities, TODAY)).isEqualTo(Stage.LIMITED);
            assertThat(today.find("mobile-app").orElseThrow().isStale()).isTrue();
            assertThat(sheets.all())
                    .hasSize(3)
                    .allSatisfy(sheet -> assertThat(
                                    new Weighing(today).weigh(sheet.needs()).share())
                            .isBetween(0.0, 1.0));
        }
    }

    private static Stage stage(Capabilities capabilities, LocalDate day) {
        return capabilities
                .on(day)
                .find("payroll-export")
                .orElseThrow()
                .capability()
                .stage();
    }
}
