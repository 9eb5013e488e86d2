package dev.evenkeel.api.intake;

import dev.evenkeel.activity.Absorber;
import dev.evenkeel.foundation.Database;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import java.util.List;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// `/health`: whether the server does its work, for whoever watches over it. Needs no key and tells no facts.
@Hidden
@RestController
class HealthController {
    private final Database database;
    private final Absorber absorber;

    HealthController(Database database, Absorber absorber) {
        this.database = database;
        this.absorber = absorber;
    }

    /// @param status `up`, or `down` with what is wrong
    record Health(String name, String status, List<String> wrong) {}

    @GetMapping("/health")
    ResponseEntity<Health> health() {
        var wrong = new ArrayList<String>();
        if (!databaseAnswers()) wrong.add("PostgreSQL does not answer");
        if (absorber.failure() != null) wrong.add("Events cannot be taken in; the server's log says why");
        return wrong.isEmpty()
                ? ResponseEntity.ok(new Health("Evenkeel", "up", wrong))
                : ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body(new Health("Evenkeel", "down", wrong));
    }

    private boolean databaseAnswers() {
        try {
            return database.sql().sql("select true").query(Boolean.class).single();
        } catch (DataAccessException down) {
            return false;
        }
    }
}
