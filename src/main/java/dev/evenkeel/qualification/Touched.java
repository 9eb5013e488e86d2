package dev.evenkeel.qualification;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Whom something happened to since it was last asked: everybody once, however much happened.
final class Touched {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition something = lock.newCondition();
    private Set<Integer> subjects = new HashSet<>();

    void add(Collection<Integer> more) {
        lock.lock();
        try {
            subjects.addAll(more);
            something.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Takes everybody, waiting a while for somebody; may be nobody.
    Set<Integer> take(Duration patience) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = patience.toNanos();
            while (subjects.isEmpty() && left > 0) left = something.awaitNanos(left);
            var taken = subjects;
            subjects = new HashSet<>();
            return taken;
        } finally {
            lock.unlock();
        }
    }
}
