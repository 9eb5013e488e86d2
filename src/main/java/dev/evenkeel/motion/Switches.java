package dev.evenkeel.motion;

import dev.evenkeel.foundation.Database;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.intellij.lang.annotations.Language;

/// The record of what it took customers to come over (M15). Said anew for an account and incumbent, the last word
/// counts; the earlier ones stay.
public final class Switches {
    private final Database database;
    private final InstantSource clock;

    public Switches(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /// @throws dev.evenkeel.foundation.Refused with everything that is wrong
    public void record(NewSwitch one, String by) {
        one.check(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        @Language("SQL")
        var insert = """
                insert into motion.switch (account, incumbent, day, hours, imported, overlap_months, gaps, said_by, said_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
        database.sql()
                .sql(insert)
                .params(one.account().strip(), one.incumbent().strip(), one.day(), one.hours())
                .param(one.imported())
                .param(one.overlapMonths())
                .param(one.gaps().toArray(String[]::new))
                .params(by, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Those that were over by the end of the day, the latest first.
    public List<NewSwitch> as(LocalDate day) {
        @Language("SQL")
        var select = """
                select * from (select distinct on (account, lower(incumbent)) * from motion.switch
                    order by account, lower(incumbent), id desc) said
                where day <= ? order by day desc, id desc""";
        return database.sql()
                .sql(select)
                .param(day)
                .query((row, n) -> new NewSwitch(
                        row.getString("account"),
                        row.getString("incumbent"),
                        row.getObject("day", LocalDate.class),
                        row.getDouble("hours"),
                        row.getObject("imported", Double.class),
                        row.getDouble("overlap_months"),
                        List.of((String[]) row.getArray("gaps").getArray())))
                .list();
    }
}
