package dev.evenkeel.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenkeel.foundation.Database;
import dev.evenkeel.rules.Documents;
import dev.evenkeel.testing.TestPostgres;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EffectiveDatingTest {
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private Instant now = START.atTime(12, 0).toInstant(ZoneOffset.UTC);
    private final Database database = TestPostgres.database("rules");
    private final Documents documents = new Documents(database, () -> now);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aVersionHoldsFromItsFirstDayUntilALaterSavedOneDoes() {
        var capabilities = new Capabilities(documents, () -> now);
        capabilities.save(Texts.capability("swaps", "exploring"), "Ines");
        now = now.plusSeconds(86_400);
        capabilities.save(Texts.capability("swaps", "available", "from: 2026-03-01"), "Ines");

        assertThat(stage(capabilities, "2025-12-31")).isEqualTo("-");
        assertThat(stage(capabilities, "2026-01-01")).isEqualTo("exploring");
        assertThat(stage(capabilities, "2026-02-28")).isEqualTo("exploring");
        assertThat(stage(capabilities, "2026-03-01")).isEqualTo("available");
    }

    @Test
    void whatWasKnownAtAMomentStaysAnswerable() {
        var capabilities = new Capabilities(documents, () -> now);
        capabilities.save(Texts.capability("swaps", "available"), "Ines");
        var then = now;
        now = now.plusSeconds(10 * 86_400);
        capabilities.save(Texts.capability("swaps", "limited", "from: 2026-01-01"), "Ines");

        var day = LocalDate.of(2026, 1, 2);
        assertThat(stageOf(capabilities.on(day), "swaps")).isEqualTo("limited");
        assertThat(stageOf(capabilities.on(day, then), "swaps")).isEqualTo("available");
    }

    /// Beside it, day by day and key by key: every save paints all days from its first one on.
    @Test
    void agreesWithPaintingDaysUnderRandomHistories() {
        var random = new Random(62);
        for (int round = 0; round < 12; round++) {
            var keys = List.of("a" + round, "b" + round, "c" + round);
            var capabilities = new Capabilities(documents, () -> now);
            var painted = new HashMap<String, TreeMap<LocalDate, String>>();
            var remembered = new ArrayList<Map.Entry<Instant, Map<String, TreeMap<LocalDate, String>>>>();
            for (int step = 0; step < 25; step++) {
                act(capabilities, keys.get(random.nextInt(3)), painted, random);
                remembered.add(Map.entry(now, copy(painted)));
                now = now.plusSeconds(random.nextInt(6 * 86_400));
            }
            compare(capabilities, keys, painted, null);
            compare(new Capabilities(documents, () -> now), keys, painted, null);
            var some = remembered.get(random.nextInt(remembered.size()));
            compare(capabilities, keys, some.getValue(), some.getKey());
        }
    }

    private void act(
            Capabilities capabilities, String key, Map<String, TreeMap<LocalDate, String>> painted, Random random) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var days = painted.computeIfAbsent(key, k -> new TreeMap<>());
        if (random.nextInt(6) == 0) {
            if (capabilities.versions(key).isEmpty()) return;
            capabilities.retire(key, "Ines");
            paint(days, today, "-");
            return;
        }
        var stage = List.of("available", "limited", "exploring", "never").get(random.nextInt(4));
        var from = random.nextBoolean() ? today.plusDays(random.nextInt(41) - 20) : null;
        var lines = from == null ? "# " + now : "from: " + from + " # " + now;
        capabilities.save(Texts.capability(key, stage, lines), "Ines");
        paint(days, from == null ? today : from, stage);
    }

    private static void paint(TreeMap<LocalDate, String> days, LocalDate from, String stage) {
        for (var day = from; day.isBefore(START.plusYears(2)); day = day.plusDays(1)) days.put(day, stage);
    }

    private static Map<String, TreeMap<LocalDate, String>> copy(Map<String, TreeMap<LocalDate, String>> painted) {
        var copy = new HashMap<String, TreeMap<LocalDate, String>>();
        painted.forEach((key, days) -> copy.put(key, new TreeMap<>(days)));
        return copy;
    }

    private static void compare(
            Capabilities capabilities,
            List<String> keys,
            Map<String, TreeMap<LocalDate, String>> painted,
            @Nullable Instant knownBy) {
        for (var day = START.minusDays(30); day.isBefore(START.plusYears(2)); day = day.plusDays(1)) {
            var catalogue = capabilities.on(day, knownBy);
            for (var key : keys)
                assertThat(stageOf(catalogue, key))
                        .as(key + " on " + day)
                        .isEqualTo(painted.getOrDefault(key, new TreeMap<>()).getOrDefault(day, "-"));
        }
    }

    private static String stage(Capabilities capabilities, String day) {
        return stageOf(capabilities.on(LocalDate.parse(day)), "swaps");
    }

    private static String stageOf(Catalogue catalogue, String key) {
        return catalogue
                .find(key)
                .map(listed -> listed.capability().stage().word())
                .orElse("-");
    }
}
