package dev.evenkeel.bench;

import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// Looks ten times a second how much heap is in use, garbage included.
final class HeapWatch {
    private final AtomicLong peak = new AtomicLong();

    void start() {
        Thread.ofPlatform().name("bench-heap").daemon().start(() -> {
            var memory = ManagementFactory.getMemoryMXBean();
            while (true) {
                peak.accumulateAndGet(memory.getHeapMemoryUsage().getUsed(), Math::max);
                LockSupport.parkNanos(100_000_000);
            }
        });
    }

    /// Since the last call.
    long peak() {
        return peak.getAndSet(0);
    }
}
