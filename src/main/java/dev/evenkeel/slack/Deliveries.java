package dev.evenkeel.slack;

import dev.evenkeel.foundation.Database;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;

/// Slack delivers again what it thinks was lost; each delivery counts once.
final class Deliveries {
    private static final Duration KEPT = Duration.ofDays(1);

    private final Database database;
    private final InstantSource clock;

    Deliveries(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Notes it in the caller's transaction; another that brings the same one waits until that ends.
    ///
    /// @return false if it came before
    boolean isNew(String id) {
        return database.sql()
                        .sql("insert into slack.delivery (id, at) values (?, ?) on conflict do nothing")
                        .params(id, Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    void removeOld() {
        database.sql()
                .sql("delete from slack.delivery where at < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }
}
