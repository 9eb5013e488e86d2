package dev.evenkeel.capacity.maths;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/// F31.
class CapableTest {
    @Test
    void theLatestSkillBinds() {
        var free = new long[][] {{10, 20, 30}, {0, 0, 5}};

        assertThat(Capable.of(free, new long[] {15, 4})).isEqualTo(new Capable(2, 1));
        assertThat(Capable.of(free, new long[] {15, 6})).isEqualTo(new Capable(-1, 1));
        assertThat(Capable.of(free, new long[] {31, 0}).isPossible()).isFalse();
    }

    @Test
    void amongEqualsTheOneWithTheLeastLeftBinds() {
        assertThat(Capable.of(new long[][] {{10}, {10}}, new long[] {3, 9}).binding())
                .isEqualTo(1);
    }

    /// Written from the formula's text: try every date, sum everything anew.
    @Test
    void isTheFirstDateOnWhichEverySkillHasEnoughForEver() {
        var random = new Random(31);
        for (int round = 0; round < 20_000; round++) {
            int skills = random.nextInt(1, 4);
            int weeks = random.nextInt(1, 10);
            var net = new long[skills][];
            var free = new long[skills][];
            for (int k = 0; k < skills; k++) {
                net[k] = random.longs(weeks, -6, 10).toArray();
                free[k] = Available.toPromise(0, net[k], new long[weeks]);
            }
            var effort = random.longs(skills, 0, 20).toArray();
            assertThat(Capable.of(free, effort).bucket()).isEqualTo(byTryingEveryDate(net, effort, weeks));
        }
    }

    private static int byTryingEveryDate(long[][] net, long[] effort, int weeks) {
        for (int t = 0; t < weeks; t++) if (fits(net, effort, t, weeks)) return t;
        return -1;
    }

    private static boolean fits(long[][] net, long[] effort, int t, int weeks) {
        for (int k = 0; k < effort.length; k++) {
            for (int s = t; s < weeks; s++) {
                long sum = 0;
                for (int u = 0; u <= s; u++) sum += net[k][u];
                if (sum < effort[k]) return false;
            }
        }
        return true;
    }
}
