package dev.evenkeel.intake;

import dev.evenkeel.intake.log.EventEncoder;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Events of one caller on their way to the disk, already encoded, for the likely case that all of them are new.
final class Submission {
    /// What a submission weighs beside its bytes, so that many small ones are bounded too.
    private static final int OVERHEAD = 1024;

    final List<Event> events;
    final byte[] payload;
    final CompletableFuture<Integer> accepted = new CompletableFuture<>();

    Submission(List<Event> events) {
        this.events = events;
        this.payload = EventEncoder.encode(events);
    }

    int weight() {
        return Math.min(OVERHEAD + payload.length, Intake.WAITING_BYTES);
    }
}
