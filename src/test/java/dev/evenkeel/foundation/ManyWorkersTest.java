package dev.evenkeel.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenkeel.foundation.Outgoing.State;
import dev.evenkeel.testing.TestPostgres;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ManyWorkersTest {
    private static final int MESSAGES = 400;
    private static final int WORKERS = 6;

    private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-03-02T09:00:00Z"));
    private final Database database = TestPostgres.database("foundation");
    private final Outbox outbox = new Outbox(database, clock);
    private final OutgoingLedger ledger = new OutgoingLedger(database, outbox, clock, 90);
    private final AtomicIntegerArray times = new AtomicIntegerArray(MESSAGES);

    @AfterEach
    void close() {
        database.close();
    }

    private void putAll() {
        for (int i = 0; i < MESSAGES; i++) outbox.put("letter", Integer.toString(i), Integer.toString(i));
    }

    /// Workers that begin together and carry until nothing is left; one that dies is followed by another.
    private int work() throws InterruptedException, ExecutionException {
        var deaths = new AtomicInteger();
        var gate = new Semaphore(0);
        var running = new ArrayList<Future<?>>();
        try (var threads = Executors.newFixedThreadPool(WORKERS)) {
            for (int i = 0; i < WORKERS; i++)
                running.add(threads.submit(() -> {
                    gate.acquireUninterruptibly();
                    while (diedOf(outbox::sweep)) deaths.incrementAndGet();
                }));
            gate.release(WORKERS);
            for (var one : running) one.get();
        }
        return deaths.get();
    }

    private static boolean diedOf(Runnable work) {
        try {
            work.run();
            return false;
        } catch (RuntimeException died) {
            return true;
        }
    }

    private List<Integer> counts() {
        return IntStream.range(0, MESSAGES).mapToObj(times::get).toList();
    }

    @Test
    void carriesEachMessageOnceWhileNobodyDies() throws Exception {
        outbox.carry("letter", message -> {
            times.incrementAndGet(Integer.parseInt(message.body()));
            return Delivery.SENT;
        });
        putAll();
        assertThat(work()).isZero();
        assertThat(counts()).containsOnly(1);
        assertThat(ledger.counts()).containsEntry(State.SENT, (long) MESSAGES);
    }

    /// PostgreSQL ends the connection of a worker after it carried its message and before it could say so.
    @Test
    void carriesEachMessageAtLeastOnceThoughWorkersAreKilled() throws Exception {
        outbox.carry("letter", message -> {
            int number = Integer.parseInt(message.body());
            if (times.incrementAndGet(number) == 1 && number % 100 == 7)
                database.sql()
                        .sql("select pg_terminate_backend(pg_backend_pid())")
                        .query()
                        .singleValue();
            return Delivery.SENT;
        });
        putAll();
        int deaths = work();
        for (int i = 0; i < 100 && ledger.counts().getOrDefault(State.WAITING, 0L) > 0; i++) work();
        assertThat(deaths).isEqualTo(4);
        for (int i = 0; i < MESSAGES; i++) assertThat(times.get(i)).isEqualTo(i % 100 == 7 ? 2 : 1);
        assertThat(ledger.counts()).containsEntry(State.SENT, (long) MESSAGES).containsEntry(State.DEAD, 0L);
    }
}
