package dev.evenkeel.intake.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenkeel.intake.EventId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KnownIdsTest {
    private static final Instant START = Instant.parse("2026-11-23T07:30:00Z");

    /// Two days, counted in whole hours: what was added at 7:59 is kept until the end of 8:59 two days later.
    private static final long KEPT_HOURS = 49;

    private final KnownIds known = new KnownIds(START);

    @AfterEach
    void close() {
        known.close();
    }

    @Test
    void agreesWithAMapOverRandomStreamsInRandomTime() {
        for (int seed = 1; seed <= 8; seed++) agreesWithAMap(new Random(seed));
    }

    private static void agreesWithAMap(Random random) {
        var hours = new HashMap<EventId, Long>();
        var now = START;
        try (var known = new KnownIds(now)) {
            int wide = 20 + random.nextInt(300);
            for (int i = 0; i < 100_000; i++) {
                now = later(now, random);
                step(known, hours, now, new EventId(random.nextInt(wide), random.nextInt(wide)), random);
            }
        }
    }

    /// Mostly seconds pass, sometimes hours, now and then weeks.
    private static Instant later(Instant now, Random random) {
        return switch (random.nextInt(2_000)) {
            case 0 -> now.plus(Duration.ofHours(random.nextInt(1_000)));
            case 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 -> now.plus(Duration.ofHours(random.nextInt(30)));
            default -> now.plusSeconds(random.nextInt(5));
        };
    }

    private static void step(KnownIds known, Map<EventId, Long> hours, Instant now, EventId id, Random random) {
        long hour = now.getEpochSecond() / 3600;
        if (random.nextInt(10) == 0) {
            known.forget(id);
            hours.remove(id);
            return;
        }
        var before = hours.get(id);
        boolean isNew = before == null || hour - before > KEPT_HOURS;
        assertThat(known.add(id, now)).isEqualTo(isNew);
        if (isNew) hours.put(id, hour);
    }

    @Test
    void tellsApartIdsThatDifferInOneBitOnly() {
        var id = new EventId(0x0123456789ABCDEFL, 0x0FEDCBA987654321L);
        assertThat(known.add(id, START)).isTrue();
        for (int bit = 0; bit < Long.SIZE; bit++) {
            assertThat(known.add(new EventId(id.high() ^ 1L << bit, id.low()), START))
                    .isTrue();
            assertThat(known.add(new EventId(id.high(), id.low() ^ 1L << bit), START))
                    .isTrue();
        }
    }

    @Test
    void remembersForTwoDaysAndThenMakesRoom() {
        fill(0, 100_000, START);
        var later = START.plus(Duration.ofDays(2));
        for (long i = 0; i < 100_000; i++)
            assertThat(known.add(new EventId(i, i), later)).isFalse();
        var room = known.bytes();
        fill(1_000_000, 90_000, START.plus(Duration.ofHours(50)));
        fill(2_000_000, 90_000, START.plus(Duration.ofHours(100)));
        assertThat(known.bytes()).isLessThan(room * 2);
        assertThat(known.size()).isLessThan(200_000);
    }

    @Test
    void isNotMisledByAClockThatRunsBackwards() {
        fill(0, 1_000, START);
        assertThat(known.add(new EventId(7, 7), START.minus(Duration.ofHours(300))))
                .isFalse();
        assertThat(known.add(new EventId(7, 7), START)).isFalse();
    }

    @Test
    void takes20To30BytesAnIdOutsideTheHeap() {
        fill(0, 1_000_000, START);
        assertThat(known.bytes() / 1_000_000).isBetween(19L, 31L);
    }

    private void fill(long from, int count, Instant now) {
        for (long i = from; i < from + count; i++)
            assertThat(known.add(new EventId(i, i), now)).isTrue();
    }
}
