package dev.evenkeel.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FitTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

    @Test
    void availableCountsInFullLimitedInPartAndADateByItsChance() {
        var catalogue = catalogue(
                capability("a", Stage.AVAILABLE, null, null),
                capability("b", Stage.LIMITED, null, null),
                capability("c", Stage.COMMITTED, TODAY.plusDays(30), 0.8),
                capability("d", Stage.NEVER, null, null));

        var fit = new Weighing(catalogue).weigh(List.of(need("a", 4), need("b", 3), need("c", 2), need("d", 1)));

        assertThat(fit.share()).isCloseTo((4 + 3 * 0.6 + 2 * 0.8) / 10, within(1e-12));
        assertThat(fit.gaps()).extracting(line -> line.need().asked()).containsExactly("b", "c", "d");
    }

    @Test
    void whatComesAfterItIsNeededCountsNothing() {
        var catalogue = catalogue(capability("c", Stage.COMMITTED, TODAY.plusDays(30), null));
        var early = new Need("c", "c", 1, true, TODAY.plusDays(29));
        var late = new Need("c", "c", 1, true, TODAY.plusDays(30));

        var fit = new Weighing(catalogue).weigh(List.of(early, late));

        assertThat(fit.share()).isCloseTo(0.25, within(1e-12));
        assertThat(fit.missing()).hasSize(1);
    }

    @Test
    void onlyTheSafeWordingIsInWhatMaybeSaid() {
        var limitation = new Limitation(
                "Loses data on Tuesdays", Severity.MAJOR, "Ask us about Tuesdays", null, null, null, List.of());
        var capability = new Capability(
                "a",
                "A",
                null,
                null,
                Stage.LIMITED,
                null,
                null,
                "it is a mess",
                List.of("Up to 500 people"),
                List.of(),
                List.of(),
                null,
                Map.of(),
                List.of(),
                null,
                List.of(limitation));

        var line = new Weighing(catalogue(capability))
                .weigh(List.of(need("a", 1)))
                .lines()
                .getFirst();

        assertThat(line.say()).isEqualTo("Yes, with limits: Up to 500 people. Ask us about Tuesdays.");
    }

    /// F27 once more, one need at a time, in hundredths.
    @Test
    void agreesWithTheFormulaForRandomNeeds() {
        var random = new Random(27);
        for (int round = 0; round < 3_000; round++) {
            var capabilities = new ArrayList<Capability>();
            for (int i = 0; i < 1 + random.nextInt(8); i++) capabilities.add(random(random, "k" + i));
            var catalogue = catalogue(capabilities.toArray(Capability[]::new));
            var needs = new ArrayList<Need>();
            for (int i = 0; i < 1 + random.nextInt(12); i++) needs.add(randomNeed(random));

            assertThat(new Weighing(catalogue).weigh(needs).share())
                    .isCloseTo(reference(capabilities, needs), within(1e-9));
        }
    }

    private static double reference(List<Capability> capabilities, List<Need> needs) {
        double weights = 0;
        double sum = 0;
        for (var need : needs) {
            weights += need.weight();
            for (var capability : capabilities) {
                if (!capability.key().equals(need.capability())) continue;
                if (capability.stage() == Stage.AVAILABLE) sum += need.weight();
                if (capability.stage() == Stage.LIMITED) sum += 0.6 * need.weight();
                if (capability.stage() == Stage.COMMITTED) sum += need.weight() * kept(capability, need);
            }
        }
        return sum / weights;
    }

    private static double kept(Capability capability, Need need) {
        var by = java.util.Objects.requireNonNull(capability.by());
        if (by.isBefore(TODAY)) return 0;
        if (need.by() != null && by.toEpochDay() > need.by().toEpochDay()) return 0;
        return capability.chance() == null ? 0.5 : capability.chance();
    }

    private static Capability random(Random random, String key) {
        var stage = Stage.values()[random.nextInt(Stage.values().length)];
        var committed = stage == Stage.COMMITTED;
        return capability(
                key,
                stage,
                committed ? TODAY.plusDays(random.nextInt(60) - 10) : null,
                committed && random.nextBoolean() ? random.nextInt(101) / 100.0 : null);
    }

    private static Need randomNeed(Random random) {
        return new Need(
                "something",
                random.nextInt(5) == 0 ? null : "k" + random.nextInt(10),
                1 + random.nextInt(500) / 10.0,
                random.nextBoolean(),
                random.nextBoolean() ? TODAY.plusDays(random.nextInt(60)) : null);
    }

    private static Need need(String key, double weight) {
        return new Need(key, key, weight, false, null);
    }

    static Catalogue catalogue(Capability... capabilities) {
        var listed = new LinkedHashMap<String, Listed>();
        for (var one : capabilities) listed.put(one.key(), new Listed(one, 1, TODAY, "Ines", Instant.EPOCH, List.of()));
        return new Catalogue(TODAY, new CatalogueSettings(30, 3, 0.05, 0.5, "industry", "plan"), listed);
    }

    static Capability capability(String key, Stage stage, @Nullable LocalDate by, @Nullable Double chance) {
        return new Capability(
                key, key, null, null, stage, by, chance, null, List.of(), List.of(), List.of(), null, Map.of(),
                List.of(), null, List.of());
    }
}
