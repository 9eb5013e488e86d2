package dev.evenkeel.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/// Requests of a hundred events over a few connections: as fast as they are answered, or at a rate.
final class Load {
    private static final int CONNECTIONS = 16;

    private final int port;
    private final byte[][] bodies;

    Load(int port, byte[][] bodies) {
        this.port = port;
        this.bodies = bodies;
    }

    static Load of(int port, int requests, long seed) {
        var traffic = new Traffic(seed);
        var bodies = new byte[requests][];
        for (int i = 0; i < requests; i++) bodies[i] = Bodies.batch(traffic, Scale.EVENTS_A_REQUEST);
        return new Load(port, bodies);
    }

    int events() {
        return bodies.length * Scale.EVENTS_A_REQUEST;
    }

    Latencies asFastAsAnswered() throws IOException, InterruptedException {
        return atIntervalsOf(0);
    }

    /// Each request has its time; that it waited for a connection counts as its own latency.
    Latencies at(double eventsASecond) throws IOException, InterruptedException {
        return atIntervalsOf((long) (Scale.EVENTS_A_REQUEST * 1e9 / eventsASecond));
    }

    private Latencies atIntervalsOf(long nanos) throws IOException, InterruptedException {
        var latencies = new long[bodies.length];
        long start = System.nanoTime();
        inParallel(connection -> {
            try (var http = new Connection(port)) {
                for (int i = connection; i < bodies.length; i += CONNECTIONS) {
                    long due = nanos == 0 ? System.nanoTime() : start + i * nanos;
                    waitUntil(due);
                    http.send(bodies[i]);
                    latencies[i] = System.nanoTime() - due;
                }
            }
        });
        return new Latencies(latencies, (System.nanoTime() - start) / 1e9);
    }

    private static void waitUntil(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) LockSupport.parkNanos(left);
    }

    private interface Work {
        void run(int connection) throws IOException;
    }

    private static void inParallel(Work work) throws IOException, InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<?>>();
            for (int c = 0; c < CONNECTIONS; c++) {
                int connection = c;
                running.add(threads.submit((Callable<?>) () -> {
                    work.run(connection);
                    return connection;
                }));
            }
            for (var one : running) one.get();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }

    /// @param seconds from the first request to the last answer
    record Latencies(long[] nanos, double seconds) {
        double millis(double share) {
            var sorted = nanos.clone();
            Arrays.sort(sorted);
            return sorted[(int) Math.min(sorted.length - 1L, (long) (sorted.length * share))] / 1e6;
        }
    }
}
