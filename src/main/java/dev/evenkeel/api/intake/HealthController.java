package dev.evenkeel.api.intake;

import dev.evenkeel.activity.Absorber;
import dev.evenkeel.foundation.Database;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// `/health`: whether the server does its work, for whoever watches over it. Needs no key and tells no facts.
@Hidden
@RestController
class HealthController {
    private static final long PATIENCE_SECONDS = 2;

    private final Database database;
    private final Absorber absorber;

    HealthController(Database database, Absorber absorber) {
        this.database = database;
        this.absorber = absorber;
    }

    /// @param status `up`, or `down` with what is wrong
    /// @param lagSeconds how long the oldest event that is not taken in has waited
    record Health(String name, String status, double lagSeconds, List<String> wrong) {}

    @GetMapping("/health")
    ResponseEntity<Health> health() {
        var wrong = new ArrayList<String>();
        if (!databaseAnswers()) wrong.add("PostgreSQL does not answer");
        if (absorber.failure() != null) wrong.add("Events cannot be taken in; the server's log says why");
        var lag = absorber.lag().toMillis() / 1000.0;
        return wrong.isEmpty()
                ? ResponseEntity.ok(new Health("Evenkeel", "up", lag, wrong))
                : ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                        .body(new Health("Evenkeel", "down", lag, wrong));
    }

    /// The pool waits much longer for a connection than whoever watches over it.
    private boolean databaseAnswers() {
        try {
            return CompletableFuture.supplyAsync(
                            this::ask, task -> Thread.ofVirtual().start(task))
                    .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException down) {
            return false;
        }
    }

    private boolean ask() {
        return database.sql().sql("select true").query(Boolean.class).single();
    }
}
