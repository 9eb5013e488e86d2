package dev.evenkeel.capacity.maths;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/// F30, with its golden cases.
class AvailableTest {
    private static final long[] ORDERS = {33, 20, 10, 4, 2, 0, 0, 0};

    @Test
    void promisesOfEachLotWhatLaterOrdersLeave() {
        var lots = new long[] {0, 0, 70, 0, 70, 0, 70, 70};

        assertThat(Available.toPromise(64, lots, ORDERS)).containsExactly(11, 11, 67, 67, 135, 135, 205, 275);
    }

    @Test
    void looksAheadToTheOrderThatWillNeedIt() {
        var lots = new long[] {0, 0, 5, 0, 70, 0, 0, 0};

        assertThat(Available.toPromise(64, lots, ORDERS)[0]).isEqualTo(2);
        assertThat(Available.deciding(Available.balances(64, lots, ORDERS), 0)).isEqualTo(3);
    }

    @Test
    void shipsWhenEnoughHasComeIn() {
        var stock = new long[] {0, 125, 125, 125, 125, 125, 125, 125, 125, 125, 225};

        assertThat(Available.earliest(Available.toPromise(stock), 150, 0)).isEqualTo(10);
        assertThat(Available.earliest(Available.toPromise(stock), 226, 0)).isEqualTo(-1);
    }

    @Test
    void showsWhatIsOverCommittedAsANegativeNumber() {
        assertThat(Available.toPromise(5, new long[] {0, 0, 9}, new long[] {2, 10, 0}))
                .containsExactly(-7, -7, 2);
    }

    /// The formula by its meaning: the most that can be ordered in t so that no later balance falls below zero.
    @Test
    void isTheMostThatCanBeOrderedWithoutHurtingAnyLaterBucket() {
        var random = new Random(30);
        for (int round = 0; round < 5_000; round++) {
            int buckets = random.nextInt(1, 9);
            var receipts = random.longs(buckets, 0, 8).toArray();
            var issues = random.longs(buckets, 0, 8).toArray();
            long onHand = random.nextInt(10);
            var available = Available.toPromise(onHand, receipts, issues);
            for (int t = 0; t < buckets; t++) {
                for (long order = -40; order <= 80; order++)
                    assertThat(keepsAll(onHand, receipts, issues, t, order)).isEqualTo(order <= available[t]);
            }
        }
    }

    private static boolean keepsAll(long onHand, long[] receipts, long[] issues, int at, long order) {
        long balance = onHand;
        for (int s = 0; s < receipts.length; s++) {
            balance += receipts[s] - issues[s] - (s == at ? order : 0);
            if (s >= at && balance < 0) return false;
        }
        return true;
    }
}
