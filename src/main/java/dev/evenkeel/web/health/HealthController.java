package dev.evenkeel.web.health;

import dev.evenkeel.activity.Absorber;
import dev.evenkeel.foundation.Database;
import dev.evenkeel.intake.EventLog;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// `GET /health`: 200 when well, 503 when not; open to everybody, so it says no more than that.
@RestController
class HealthController {
    private static final long PATIENCE_SECONDS = 2;

    private final Database database;
    private final Absorber absorber;
    private final EventLog log;

    HealthController(Database database, Absorber absorber, EventLog log) {
        this.database = database;
        this.absorber = absorber;
        this.log = log;
    }

    @GetMapping("/health")
    ResponseEntity<Health> health() {
        var health = Health.of(
                postgresql(), events(), absorber.lag().toMillis() / 1000.0, log.backlogBytes());
        return ResponseEntity.status(health.isWell() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .cacheControl(CacheControl.noStore())
                .body(health);
    }

    /// The pool waits longer for a connection than whoever asks here.
    private String postgresql() {
        try {
            CompletableFuture.supplyAsync(this::answers, task -> Thread.ofVirtual().start(task))
                    .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .join();
            return Health.WELL;
        } catch (CompletionException failed) {
            return "does not answer";
        }
    }

    private int answers() {
        return Objects.requireNonNull(
                database.sql().sql("select 1").query(Integer.class).single());
    }

    private String events() {
        return absorber.failure() == null ? Health.WELL : "cannot be taken in; the log of the server says why";
    }
}
