package dev.evenkeel.intake;

import dev.evenkeel.foundation.Database;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.intellij.lang.annotations.Language;

/// Refused events that are removed for their age. Nothing goes in silence: how many of which source and reason there
/// were,
/// and whether anybody had looked after them, is kept for good.
public final class OldRejections {
    private static final int AT_ONCE = 20_000;

    private final Database database;
    private final InstantSource clock;
    private final int keptDays;

    /// @param keptDays since they came; 0 to keep them for good
    public OldRejections(Database database, InstantSource clock, int keptDays) {
        this.database = database;
        this.clock = clock;
        this.keptDays = keptDays;
    }

    /// How many days they are kept; 0 if for good.
    public int keptDays() {
        return keptDays;
    }

    /// How many were removed so far although nobody had replayed or discarded them.
    public long removedOpen() {
        return database.sql()
                .sql("select coalesce(sum(open), 0) from intake.removed")
                .query(Long.class)
                .single();
    }

    /// Removes what is older than is kept, and says how many.
    public long remove() {
        if (keptDays == 0) return 0;
        var now = clock.instant();
        var before = now.minus(Duration.ofDays(keptDays));
        long removed = 0;
        for (int some = AT_ONCE; some == AT_ONCE; removed += some) some = removeSome(before, now);
        if (removed > 0)
            System.getLogger("dev.evenkeel.intake")
                    .log(
                            System.Logger.Level.INFO,
                            removed + " refused events older than " + keptDays + " days were removed");
        return removed;
    }

    private int removeSome(Instant before, Instant now) {
        @Language("SQL")
        var remove = """
                with gone as (
                    delete from intake.rejected where id in (
                        select id from intake.rejected where at < :before order by at limit :limit)
                    returning source, reason, replayed_at is null and discarded_at is null as open
                ), counted as (
                    insert into intake.removed (at, source, reason, open, settled)
                    select :now, source, reason, count(*) filter (where open), count(*) filter (where not open)
                    from gone group by source, reason
                )
                select count(*) from gone
                """;
        return database.sql()
                .sql(remove)
                .param("before", Timestamp.from(before))
                .param("now", Timestamp.from(now))
                .param("limit", AT_ONCE)
                .query(Integer.class)
                .single();
    }
}
