package dev.evenkeel.capacity;

import dev.evenkeel.testing.TestPostgres;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;

/// What a question and a reservation cost at 10,000 open commitments, 50 skills and 104 weeks. Run by hand.
public final class CapacityCost {
    private CapacityCost() {}

    public static void main(String... arguments) throws Exception {
        var today = LocalDate.now(ZoneOffset.UTC);
        var random = new Random(1);
        var database = TestPostgres.database("capacity");
        var ledger = new Ledger(database, InstantSource.system(), 104);
        var changes = new ArrayList<LineChange>();
        changes.add(LineChange.put(new PlanLine.Team("t", "t")));
        for (int k = 0; k < 50; k++) {
            changes.add(LineChange.put(new PlanLine.Skill("s" + k, "s" + k)));
            changes.add(LineChange.put(
                    new PlanLine.Staff("p" + k, "p" + k, "t", "s" + k, 40, 40, today.minusYears(1), null)));
            for (int w = 1; w <= 12; w++)
                changes.add(LineChange.put(new PlanLine.PastWeek(
                        "w" + k + "-" + w, "s" + k, today.minusWeeks(w + 1), 100, 80 + random.nextInt(40))));
        }
        for (int i = 0; i < 10_000; i++) {
            var from = today.plusDays(random.nextInt(600));
            changes.add(LineChange.put(new PlanLine.Work(
                    "w" + i,
                    "w" + i,
                    "x",
                    Firmness.values()[random.nextInt(4)],
                    Map.of("s" + random.nextInt(25), 1.0 + random.nextInt(400), "s" + random.nextInt(25, 50), 20.0),
                    from,
                    from.plusDays(random.nextInt(100)))));
        }
        long start = System.nanoTime();
        new Plans(ledger).change(changes, "x", "x");
        System.out.printf("plan in %d ms%n", (System.nanoTime() - start) / 1_000_000);
        var fresh = new Ledger(database, InstantSource.system(), 104);
        start = System.nanoTime();
        var capacity = new Capacity(fresh);
        capacity.board(today);
        System.out.printf("start %d ms%n", (System.nanoTime() - start) / 1_000_000);
        var nanos = new long[2_000];
        for (int i = 0; i < nanos.length; i++) {
            var effort = Effort.of("s" + random.nextInt(50), 100 + random.nextInt(40_000))
                    .and("s" + random.nextInt(50), 50);
            var by = today.plusDays(random.nextInt(700));
            start = System.nanoTime();
            capacity.canPromise(effort, by, today);
            nanos[i] = System.nanoTime() - start;
        }
        System.out.printf("first question %.2f ms%n", nanos[0] / 1e6);
        Arrays.sort(nanos);
        System.out.printf("question p50 %.2f ms, p99 %.2f ms%n", nanos[1000] / 1e6, nanos[1980] / 1e6);
        var reservations = new Reservations(fresh);
        for (int sellers : new int[] {1, 16, 200}) {
            start = System.nanoTime();
            int each = sellers == 1 ? 300 : 6_000 / sellers;
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int s = 0; s < sellers; s++)
                    threads.submit(() -> {
                        for (int i = 0; i < each; i++)
                            try {
                                reservations.reserve(
                                        new Wish(
                                                UUID.randomUUID(),
                                                Effort.of("s" + (i % 50), 0.1),
                                                today.plusDays(720),
                                                "x",
                                                "x",
                                                Firmness.CUSTOMER),
                                        null,
                                        "x");
                            } catch (dev.evenkeel.foundation.Refused full) {
                                continue;
                            }
                    });
            }
            System.out.printf(
                    "%d sellers: %.0f reservations/s%n", sellers, sellers * each / ((System.nanoTime() - start) / 1e9));
        }
        System.out.println(reservations.open().size() + " reserved");
        System.exit(0);
    }
}
