package dev.evenkeel.debt;

import dev.evenkeel.foundation.Database;
import dev.evenkeel.foundation.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.intellij.lang.annotations.Language;

/// The debt that deals and hurry left (M99, M100): shortcuts with the hours to mend them and the hours they cost a
/// month.
public final class DebtNotes {
    private static final LocalDate FAR = LocalDate.of(9999, 1, 1);
    private static final double ROUNDING = 1e-6;

    private final Database database;
    private final InstantSource clock;
    private final Watcher watcher;

    /// Wants to know when interest may have changed; called once it is on disk.
    @FunctionalInterface
    interface Watcher {
        void changed(DebtNotes notes, String by);
    }

    public DebtNotes(Database database, InstantSource clock) {
        this(database, clock, (notes, by) -> {});
    }

    DebtNotes(Database database, InstantSource clock, Watcher watcher) {
        this.database = database;
        this.clock = clock;
        this.watcher = watcher;
    }

    private DebtNote told(DebtNote note, String by) {
        watcher.changed(this, by);
        return note;
    }

    /// @throws Refused with everything that is wrong
    public DebtNote note(NewDebtNote note, String by) {
        note.check(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        return told(
                database.transact(() -> {
                    @Language("SQL")
                    var insert = """
                    insert into debt.note (shortcut, account, deal, request, since, recorded_by, recorded_at)
                    values (?, ?, ?, ?, ?, ?, ?) returning id""";
                    int id = database.sql()
                            .sql(insert)
                            .param(note.shortcut().strip())
                            .param(note.account())
                            .param(note.deal())
                            .param(note.request())
                            .params(note.since(), by, now())
                            .query(Integer.class)
                            .single();
                    hours(id, note);
                    return known(id);
                }),
                by);
    }

    private void hours(int id, NewDebtNote note) {
        var skills = new LinkedHashSet<>(note.principal().keySet());
        skills.addAll(note.interest().keySet());
        for (var skill : skills)
            database.sql()
                    .sql("insert into debt.note_hours (note, skill, principal, interest) values (?, ?, ?, ?)")
                    .params(id, skill)
                    .params(
                            note.principal().getOrDefault(skill, 0.0),
                            note.interest().getOrDefault(skill, 0.0))
                    .update();
    }

    /// Hours of a skill that were worked off the principal.
    ///
    /// @throws Refused if it is more than is left
    public DebtNote pay(int id, String skill, double hours, LocalDate day, String by) {
        return told(
                database.transact(() -> {
                    lock(id);
                    var note = known(id);
                    double left = note.principal().getOrDefault(skill, 0.0)
                            - note.paid().getOrDefault(skill, 0.0);
                    if (!(hours > 0) || hours > left + ROUNDING)
                        throw new Refused(
                                "hours",
                                hours + " cannot be worked off where " + left + " hours of " + skill + " are left",
                                "Write more than 0 and at most what is left");
                    if (day.isBefore(note.since()))
                        throw new Refused("day", "It is before the shortcut was taken", "Write a later day");
                    payment(id, skill, hours, day, by);
                    return known(id);
                }),
                by);
    }

    /// Takes the last payment back, as a row of its own.
    public DebtNote takeBack(int id, String by) {
        return told(
                database.transact(() -> {
                    lock(id);
                    @Language("SQL")
                    var last = "select skill, hours, day from debt.payment where note = ? order by id desc limit 1";
                    record Paid(String skill, double hours, LocalDate day) {}
                    var paid = database.sql()
                            .sql(last)
                            .param(id)
                            .query((row, n) ->
                                    new Paid(row.getString(1), row.getDouble(2), row.getObject(3, LocalDate.class)))
                            .optional()
                            .filter(one -> one.hours() > 0)
                            .orElseThrow(() -> new Refused(
                                    "debt note " + id, "There is no payment to take back", "Look at what was paid"));
                    payment(id, paid.skill(), -paid.hours(), paid.day(), by);
                    return known(id);
                }),
                by);
    }

    private void lock(int id) {
        var _ = database.sql()
                .sql("select id from debt.note where id = ? for update")
                .param(id)
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> unknown(id));
    }

    private void payment(int id, String skill, double hours, LocalDate day, String by) {
        database.sql()
                .sql("insert into debt.payment (note, skill, hours, day, said_by, said_at) values (?, ?, ?, ?, ?, ?)")
                .params(id, skill, hours, day, by, now())
                .update();
    }

    public Optional<DebtNote> with(int id) {
        return as(FAR).stream().filter(note -> note.id() == id).findFirst();
    }

    private DebtNote known(int id) {
        return with(id).orElseThrow(() -> unknown(id));
    }

    private static Refused unknown(int id) {
        return new Refused("debt note " + id, "There is none of this number", "Look at the ledger");
    }

    /// Every note of the day or before, with what was paid by its end; the latest first.
    public List<DebtNote> as(LocalDate day) {
        var hours = new HashMap<Integer, Map<String, double[]>>();
        @Language("SQL")
        var bySkill = """
                select h.note, h.skill, h.principal, h.interest, coalesce(sum(p.hours), 0)
                from debt.note_hours h left join debt.payment p
                    on p.note = h.note and p.skill = h.skill and p.day <= ?
                group by h.note, h.skill, h.principal, h.interest order by h.skill""";
        database.sql().sql(bySkill).param(day).query(row -> {
            hours.computeIfAbsent(row.getInt(1), note -> new TreeMap<>())
                    .put(row.getString(2), new double[] {row.getDouble(3), row.getDouble(4), row.getDouble(5)});
        });
        @Language("SQL")
        var select = """
                select n.*, (select max(day) from debt.payment p where p.note = n.id and p.day <= :day) as last_paid
                from debt.note n where since <= :day order by since desc, id desc""";
        return database.sql()
                .sql(select)
                .param("day", day)
                .query((row, n) -> note(row, hours.getOrDefault(row.getInt("id"), Map.of())))
                .list();
    }

    private static DebtNote note(ResultSet row, Map<String, double[]> hours) throws SQLException {
        return new DebtNote(
                row.getInt("id"),
                row.getString("shortcut"),
                row.getString("account"),
                row.getString("deal"),
                row.getObject("request", Long.class),
                row.getObject("since", LocalDate.class),
                part(hours, 0),
                part(hours, 2),
                part(hours, 1),
                row.getObject("last_paid", LocalDate.class),
                row.getString("recorded_by"),
                row.getTimestamp("recorded_at").toInstant());
    }

    private static Map<String, Double> part(Map<String, double[]> hours, int which) {
        var part = new TreeMap<String, Double>();
        hours.forEach((skill, numbers) -> {
            if (numbers[which] != 0) part.put(skill, numbers[which]);
        });
        return part;
    }

    /// Hours a month that debt takes from each skill's capacity on a day (M100); what capacity keeps in reserve for it.
    public Map<String, Double> interestBySkill(LocalDate day) {
        var interest = new TreeMap<String, Double>();
        for (var note : as(day))
            note.interestNow().forEach((skill, hours) -> interest.merge(skill, hours, Double::sum));
        return interest;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
