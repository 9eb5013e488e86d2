package dev.evenkeel.foundation;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Work that is due once a day, such as clearing away what is older than the settings say. It begins a minute after the
/// server; what fails is said in the log and tried again the next day.
public final class Daily implements AutoCloseable {
    private static final long FIRST_SECONDS = 60;
    private static final long DAY_SECONDS = 86_400;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("daily").daemon().factory());

    /// @param what the work is, for the log
    public void add(String what, Runnable work) {
        thread.scheduleWithFixedDelay(() -> run(what, work), FIRST_SECONDS, DAY_SECONDS, TimeUnit.SECONDS);
    }

    private void run(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            if (!thread.isShutdown())
                System.getLogger("dev.evenkeel").log(System.Logger.Level.ERROR, what + " failed", e);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
