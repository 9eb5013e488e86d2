package dev.evenkeel.debt;

import dev.evenkeel.foundation.Database;
import dev.evenkeel.foundation.Money;
import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.intellij.lang.annotations.Language;
import org.springframework.jdbc.core.RowMapper;

/// The register of custom work (M20): who had what made, what it cost, and what became of it. Nothing in it is
/// overwritten: a change is a row with who and when, and every question can be asked as of an earlier day.
public final class CustomWorks {
    private static final RowMapper<CustomWork> WORK = (row, number) -> new CustomWork(
            row.getInt("id"),
            row.getString("item"),
            row.getString("client"),
            row.getString("deal"),
            row.getObject("request", Long.class),
            new Money(row.getLong("price"), row.getString("currency")),
            new Money(row.getLong("hour_cost"), row.getString("currency")),
            row.getObject("since", LocalDate.class),
            row.getInt("months"),
            row.getInt("switches"),
            row.getDouble("build"),
            row.getDouble("carry"),
            List.of((String[]) row.getArray("others").getArray()),
            Fate.valueOf(row.getString("fate")),
            row.getObject("fate_day", LocalDate.class),
            row.getString("reason"),
            row.getString("recorded_by"),
            row.getTimestamp("recorded_at").toInstant());

    private final Database database;
    private final InstantSource clock;

    public CustomWorks(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /// @throws Refused with everything that is wrong
    public CustomWork record(NewCustomWork work, String by) {
        work.check();
        return database.transact(() -> {
            @Language("SQL")
            var insert = """
                    insert into debt.custom_work (item, client, deal, request, price, currency, hour_cost, since,
                        months, switches, recorded_by, recorded_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""";
            int id = database.sql()
                    .sql(insert)
                    .params(work.item().strip(), work.client().strip())
                    .param(work.deal())
                    .param(work.request())
                    .params(
                            work.price().minor(),
                            work.price().currency(),
                            work.hourCost().minor())
                    .params(work.from(), work.months(), work.switches(), by, now())
                    .query(Integer.class)
                    .single();
            hours(id, work.buildHours(), work.carryHours(), work.from(), by);
            return with(id).orElseThrow();
        });
    }

    /// Says anew how many hours it takes, from the day on.
    public CustomWork reckon(int id, double buildHours, double carryHours, LocalDate day, String by) {
        var problems = new ArrayList<Problem>();
        Hours.check("build_hours", buildHours, problems);
        Hours.check("carry_hours", carryHours, problems);
        if (!problems.isEmpty()) throw new Refused(problems);
        var work = known(id);
        hours(id, buildHours, carryHours, day.isBefore(work.from()) ? work.from() : day, by);
        return known(id);
    }

    private void hours(int id, double build, double carry, LocalDate day, String by) {
        database.sql().sql("""
                        insert into debt.custom_work_hours (work, day, build, carry, said_by, said_at)
                        values (?, ?, ?, ?, ?, ?)""").params(id, day, build, carry, by, now()).update();
    }

    /// Another account uses it too from the day on, or no longer does. Said twice, it stays as it is.
    public CustomWork reuse(int id, String account, boolean used, LocalDate day, String by) {
        var work = known(id);
        if (account.isBlank() || account.strip().equals(work.client()))
            throw new Refused("account", "It was made for this account", "Name another account that uses it");
        if (work.reusedBy().contains(account.strip()) == used) return work;
        database.sql()
                .sql("""
                        insert into debt.custom_work_reuse (work, account, day, used, said_by, said_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(id, account.strip(), day, used, by, now())
                .update();
        return known(id);
    }

    /// Decides what becomes of it; carried again is a fate too, and the way back.
    public CustomWork decide(int id, Fate fate, String reason, LocalDate day, String by) {
        var work = known(id);
        if (work.fate() == fate) return work;
        database.sql()
                .sql("""
                        insert into debt.custom_work_fate (work, day, fate, reason, said_by, said_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(id, day, fate.name(), reason.strip(), by, now())
                .update();
        return known(id);
    }

    /// As it is known today.
    public Optional<CustomWork> with(int id) {
        return as(FAR).stream().filter(work -> work.id() == id).findFirst();
    }

    private CustomWork known(int id) {
        return with(id).orElseThrow(
                        () -> new Refused("custom work " + id, "There is none of this number", "Look at the register"));
    }

    /// Everything that had begun by the end of the day, as it stood then; the latest first.
    public List<CustomWork> as(LocalDate day) {
        @Language("SQL")
        var select = """
                select w.*, h.build, h.carry, coalesce(f.fate, 'CARRIED') as fate, coalesce(f.day, w.since) as fate_day,
                       coalesce(f.reason, '') as reason,
                       array(select account from (
                             select distinct on (account) account, used from debt.custom_work_reuse u
                             where u.work = w.id and u.day <= :day order by account, u.day desc, u.id desc) last
                             where used order by account) as others
                from debt.custom_work w
                cross join lateral (select build, carry from debt.custom_work_hours h
                    where h.work = w.id and (h.day <= :day) order by h.day desc, h.id desc limit 1) h
                left join lateral (select fate, day, reason from debt.custom_work_fate f
                    where f.work = w.id and f.day <= :day order by f.day desc, f.id desc limit 1) f on true
                where w.since <= :day order by w.since desc, w.id desc""";
        return database.sql().sql(select).param("day", day).query(WORK).list();
    }

    private static final LocalDate FAR = LocalDate.of(9999, 1, 1);

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
