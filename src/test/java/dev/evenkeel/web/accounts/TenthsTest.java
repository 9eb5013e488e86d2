package dev.evenkeel.web.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TenthsTest {
    @Test
    void whatIsShownAddsUp() {
        assertThat(Tenths.of(List.of(0.14, 0.14, 0.14))).containsExactlyInAnyOrder(0.2, 0.1, 0.1);
    }

    @Test
    void isNeverMoreThanATenthAwayFromTheTruth() {
        var random = new Random(4);
        for (int round = 0; round < 1_000; round++) {
            var points = Stream.generate(() -> random.nextDouble() * 60 - 20)
                    .limit(random.nextInt(12))
                    .toList();
            var shown = Tenths.of(points);
            var sum = points.stream().mapToDouble(Double::doubleValue).sum();
            assertThat(Math.round(Tenths.sum(shown) * 10)).isEqualTo(Math.round(sum * 10));
            for (int i = 0; i < points.size(); i++)
                assertThat(Math.abs(points.get(i) - shown.get(i))).isLessThan(0.1 + 1e-9);
        }
    }
}
