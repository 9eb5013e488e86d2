package dev.evenkeel.capacity.maths;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenkeel.capacity.maths.Outcome.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// F33: who keeps, who gains, who loses.
class RePromiseTest {
    private static Claim claim(String key, int rank, int wished, int promised, long quantity) {
        return new Claim(key, rank, wished, promised, new int[] {0}, new long[] {quantity});
    }

    private static String turns(List<Outcome> outcomes) {
        return outcomes.stream()
                .map(outcome -> outcome.claim().key() + " " + outcome.turn() + (outcome.uncovered() ? "!" : ""))
                .collect(Collectors.joining(", "));
    }

    @Test
    void theSpeculativeGivesWayAndTheForecastMovesBackBeforeACustomerIsTouched() {
        var claims = List.of(
                claim("guess", 3, 0, 0, 4),
                claim("plan", 2, 1, 1, 6),
                claim("customer", 1, 1, 1, 10),
                claim("contract", 0, 0, 0, 10));

        assertThat(turns(RePromise.simulate(new long[][] {{15, 15, 15}}, claims)))
                .isEqualTo("contract KEPT, customer KEPT, plan KEPT, guess KEPT");
        assertThat(turns(RePromise.simulate(new long[][] {{10, 10, 10}}, claims)))
                .isEqualTo("contract KEPT, customer KEPT, plan DELAYED, guess LOST");
    }

    @Test
    void aCustomerMovesUpToItsWishWhenThereIsRoom() {
        var late = List.of(claim("customer", 1, 0, 2, 8));

        assertThat(turns(RePromise.simulate(new long[][] {{10, 0, 0}}, late))).isEqualTo("customer IMPROVED");
        assertThat(turns(RePromise.simulate(new long[][] {{5, 5, 5}}, late))).isEqualTo("customer IMPROVED");
        assertThat(turns(RePromise.simulate(new long[][] {{1, 1, 6}}, late))).isEqualTo("customer KEPT");
    }

    @Test
    void aContractThatCannotBeCoveredIsKeptAndSaidAloud() {
        assertThat(turns(RePromise.simulate(new long[][] {{3}}, List.of(claim("contract", 0, 0, 0, 4)))))
                .isEqualTo("contract KEPT!");
    }

    @Test
    void onRandomPlansNobodyFirmLosesAndNobodyElseTakesWhatIsNotThere() {
        var random = new Random(33);
        for (int round = 0; round < 5_000; round++) {
            int weeks = random.nextInt(1, 8);
            var capacity = new long[][] {
                random.longs(weeks, 0, 10).toArray(), random.longs(weeks, 0, 10).toArray()
            };
            var claims = randomClaims(random, weeks);
            var outcomes = RePromise.simulate(capacity, claims);
            assertThat(outcomes).hasSameSizeAs(claims);
            var before = new ArrayList<Outcome>();
            for (var outcome : outcomes) {
                check(outcome, capacity, before, weeks);
                before.add(outcome);
            }
        }
    }

    private static List<Claim> randomClaims(Random random, int weeks) {
        var claims = new ArrayList<Claim>();
        for (int i = random.nextInt(1, 7); i > 0; i--) {
            int promised = random.nextInt(weeks);
            claims.add(new Claim(
                    "c" + i,
                    random.nextInt(4),
                    random.nextInt(promised + 1),
                    promised,
                    random.nextBoolean() ? new int[] {0, 1} : new int[] {random.nextInt(2)},
                    new long[] {random.nextInt(1, 12), random.nextInt(1, 12)}));
        }
        return claims;
    }

    /// From the formula's text, trying every date against what was placed before.
    private static void check(Outcome outcome, long[][] capacity, List<Outcome> before, int weeks) {
        var claim = outcome.claim();
        var room = new ArrayList<Integer>();
        for (int t = 0; t < weeks; t++) if (fits(claim, t, capacity, before)) room.add(t);
        switch (claim.rank()) {
            case 0 -> {
                assertThat(outcome.bucket()).isEqualTo(claim.promised());
                assertThat(outcome.uncovered()).isNotEqualTo(room.contains(claim.promised()));
            }
            case 1 -> {
                int best = room.stream()
                        .filter(t -> t >= claim.wished() && t < claim.promised())
                        .findFirst()
                        .orElse(claim.promised());
                assertThat(outcome.bucket()).isEqualTo(best);
            }
            case 2 ->
                assertThat(outcome.bucket())
                        .isEqualTo(room.stream()
                                .filter(t -> t >= claim.wished())
                                .findFirst()
                                .orElse(-1));
            default -> {
                assertThat(outcome.turn()).isIn(Turn.KEPT, Turn.LOST);
                assertThat(outcome.turn() == Turn.KEPT).isEqualTo(room.contains(claim.promised()));
            }
        }
    }

    private static boolean fits(Claim claim, int t, long[][] capacity, List<Outcome> before) {
        for (int i = 0; i < claim.skills().length; i++) {
            int skill = claim.skills()[i];
            for (int s = t; s < capacity[skill].length; s++) {
                long left = 0;
                for (int u = 0; u <= s; u++) left += capacity[skill][u];
                for (var outcome : before) {
                    if (outcome.bucket() < 0 || outcome.bucket() > s) continue;
                    for (int j = 0; j < outcome.claim().skills().length; j++)
                        if (outcome.claim().skills()[j] == skill)
                            left -= outcome.claim().quantities()[j];
                }
                if (left < claim.quantities()[i]) return false;
            }
        }
        return true;
    }
}
