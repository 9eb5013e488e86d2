package dev.evenkeel.qualification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenkeel.foundation.Database;
import dev.evenkeel.testing.TestPostgres;
import java.sql.Date;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OldScoresTest {
    private static final InstantSource NOW = InstantSource.fixed(Instant.parse("2026-03-11T12:00:00Z"));

    private final Database database = TestPostgres.database("qualification");

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void leavesTheScoreThatStillHeldOnTheFirstDayThatIsKept() {
        for (var day : List.of("2026-02-01", "2026-02-20", "2026-02-28", "2026-03-02", "2026-03-09")) keep(1, 1, day);
        keep(1, 2, "2026-01-05");
        keep(2, 1, "2026-01-01");
        assertThat(new OldScores(database, NOW, 10).remove()).isEqualTo(2);
        assertThat(days(1, 1)).containsExactly("2026-02-28", "2026-03-02", "2026-03-09");
        assertThat(days(1, 2)).containsExactly("2026-01-05");
        assertThat(days(2, 1)).containsExactly("2026-01-01");
    }

    @Test
    void removesNothingWhereTheSettingSaysSo() {
        keep(1, 1, "2001-01-01");
        keep(1, 1, "2001-01-02");
        assertThat(new OldScores(database, NOW, 0).remove()).isZero();
    }

    private void keep(int subject, int version, String day) {
        database.sql()
                .sql("insert into qualification.score_day values ('ready', ?, ?, ?, 1, 2, true)")
                .params(version, subject, Date.valueOf(day))
                .update();
    }

    private List<String> days(int subject, int version) {
        return database.sql()
                .sql("select day::text from qualification.score_day where subject = ? and version = ? order by day")
                .params(subject, version)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
