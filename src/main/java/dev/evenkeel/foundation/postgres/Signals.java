package dev.evenkeel.foundation.postgres;

import java.io.IOException;

/// SIGINT, which Java cannot send by itself: PostgreSQL's request for a fast shutdown.
final class Signals {
    private Signals() {}

    static void interrupt(long pid) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(pid))
                .inheritIO()
                .start()
                .waitFor();
    }
}
