package dev.evenkeel.web.layout;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/// A part of a page that is worked out while its other parts are asked for: pages spend their time waiting for stores.
public final class Meanwhile<T> {
    private static final Executor THREADS = Executors.newVirtualThreadPerTaskExecutor();

    private final CompletableFuture<T> answer;

    private Meanwhile(Supplier<T> work) {
        answer = CompletableFuture.supplyAsync(work, THREADS);
    }

    /// Begins the work.
    public static <T> Meanwhile<T> of(Supplier<T> work) {
        return new Meanwhile<>(work);
    }

    /// Waits for what came of it; what went wrong there goes wrong here.
    public T answer() {
        try {
            return answer.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) throw cause;
            throw failed;
        }
    }
}
