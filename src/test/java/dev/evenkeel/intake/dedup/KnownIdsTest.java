package dev.evenkeel.intake.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenkeel.intake.EventId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KnownIdsTest {
    private static final Instant START = Instant.parse("2026-11-23T07:30:00Z");

    private final KnownIds known = new KnownIds(START);

    @Test
    void agreesWithASetOverRandomIds() {
        var random = new Random(5);
        var reference = new HashSet<EventId>();
        for (int i = 0; i < 200_000; i++) {
            var id = new EventId(random.nextInt(300), random.nextInt(300));
            if (random.nextInt(10) == 0) {
                known.forget(id);
                reference.remove(id);
            } else {
                assertThat(known.add(id, START)).isEqualTo(reference.add(id));
            }
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
    void takesAbout27BytesAnId() {
        fill(0, 1_000_000, START);
        assertThat(known.bytes() / 1_000_000).isBetween(22L, 34L);
    }

    private void fill(long from, int count, Instant now) {
        for (long i = from; i < from + count; i++)
            assertThat(known.add(new EventId(i, i), now)).isTrue();
    }
}
