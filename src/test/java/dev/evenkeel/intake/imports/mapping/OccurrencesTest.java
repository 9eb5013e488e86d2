package dev.evenkeel.intake.imports.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OccurrencesTest {
    @Test
    void countsLikeAMap() {
        var occurrences = new Occurrences();
        var reference = new HashMap<Long, Integer>();
        var random = new Random(7);
        for (int i = 0; i < 200_000; i++) {
            var hash = random.nextInt(4) == 0 ? random.nextLong(1, 1_000) << 40 : random.nextLong();
            assertThat(occurrences.before(hash)).isEqualTo(reference.merge(hash, 1, Integer::sum) - 1);
        }
    }
}
