package dev.evenkeel.qualification;

import dev.evenkeel.foundation.Database;
import java.sql.Date;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.intellij.lang.annotations.Language;

/// Scores of days that lie so long ago that nobody asks what was shown then. Of each subject the one that still held on
/// the first day that is kept stays; verdicts stay for good.
final class OldScores {
    private final Database database;
    private final InstantSource clock;
    private final int keptDays;

    /// @param keptDays 0 to keep all for good
    OldScores(Database database, InstantSource clock, int keptDays) {
        this.database = database;
        this.clock = clock;
        this.keptDays = keptDays;
    }

    /// Removes them, and says how many.
    int remove() {
        if (keptDays == 0) return 0;
        @Language("SQL")
        var remove = """
                delete from qualification.score_day old
                where day < :first and exists (
                    select from qualification.score_day later
                    where later.definition = old.definition and later.subject = old.subject
                      and later.version = old.version and later.day > old.day and later.day <= :first)
                """;
        var first = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(keptDays);
        int removed =
                database.sql().sql(remove).param("first", Date.valueOf(first)).update();
        if (removed > 0)
            System.getLogger("dev.evenkeel.qualification")
                    .log(System.Logger.Level.INFO, removed + " scores of days before " + first + " were removed");
        return removed;
    }
}
