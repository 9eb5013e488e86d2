package dev.evenkeel.capacity;

import dev.evenkeel.foundation.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.intellij.lang.annotations.Language;
import org.jspecify.annotations.Nullable;

/// The tables of this module: rows are added and read, never changed.
final class Rows {
    /// Later than anything that happens.
    static final Instant EVER = Instant.parse("9999-12-31T00:00:00Z");

    private final Database database;

    /// How far the rows have been read.
    record Mark(long line, long reservation, long step, long interest) {
        static final Mark NONE = new Mark(0, 0, 0, 0);
    }

    record Numbered<T>(long seq, T value) {}

    /// What became of a reservation.
    record Step(UUID reservation, UnaryOperator<Reservation> deed) {
        Reservation of(Reservation held) {
            return deed.apply(held);
        }
    }

    Rows(Database database) {
        this.database = database;
    }

    /// One writer at a time until the transaction ends, also among several servers; so numbers are seen in their order.
    void lock() {
        @Language("SQL")
        var lock = "select pg_advisory_xact_lock(hashtext('capacity'))";
        database.sql().sql(lock).query((row, number) -> true).single();
    }

    long addChange(String by, Instant at, String what, @Nullable Long undoes) {
        @Language("SQL")
        var insert = "insert into capacity.change (done_by, at, what, undoes) values (?, ?, ?, ?) returning id";
        return database.sql()
                .sql(insert)
                .params(by, Timestamp.from(at), what)
                .param(undoes)
                .query(Long.class)
                .single();
    }

    long addLine(long change, LineChange line) {
        @Language("SQL")
        var insert = "insert into capacity.line (change, kind, key, body) values (?, ?, ?, ?::jsonb) returning id";
        return database.sql()
                .sql(insert)
                .params(change, line.kind().section(), line.key())
                .param(line.line() == null ? null : Lines.json(line.line()))
                .query(Long.class)
                .single();
    }

    long addReservation(Reservation held) {
        @Language("SQL")
        var insert = """
                insert into capacity.reservation (id, label, whom, firmness, minutes, asked_by, due, hard, expires_at,
                    reserved_by, reserved_at)
                values (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?) returning seq""";
        var until = held.expiresAt();
        return database.sql()
                .sql(insert)
                .params(held.id(), held.label(), held.whom(), held.firmness().word(), Lines.json(held.minutes()))
                .params(held.askedBy(), held.due(), held.state() == Reservation.State.CONFIRMED)
                .param(until == null ? null : Timestamp.from(until))
                .params(held.by(), Timestamp.from(held.at()))
                .query(Long.class)
                .single();
    }

    /// @param change of the plan that it gave way to, if any
    long addStep(UUID reservation, Reservation.State state, @Nullable Long change, String by, Instant at) {
        @Language("SQL")
        var insert = """
                insert into capacity.reservation_step (reservation, what, change, done_by, at)
                values (?, ?, ?, ?, ?) returning seq""";
        return database.sql()
                .sql(insert)
                .params(reservation, state.name().toLowerCase(Locale.ROOT))
                .param(change)
                .params(by, Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    /// @param held as it stands from now on
    long addMove(Reservation held, @Nullable Long change, String by, Instant at) {
        @Language("SQL")
        var insert = """
                insert into capacity.reservation_step (reservation, what, asked_by, due, minutes, change, done_by, at)
                values (?, 'moved', ?, ?, ?::jsonb, ?, ?, ?) returning seq""";
        return database.sql()
                .sql(insert)
                .params(held.id(), held.askedBy(), held.due(), Lines.json(held.minutes()))
                .param(change)
                .params(by, Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    /// The reservations that gave way to a change of the plan and have stood there since, as they stood before it.
    List<Reservation> beforeTheyGaveWay(long change) {
        @Language("SQL")
        var query = """
                select r.*, s.seq as step from capacity.reservation_step s
                join capacity.reservation r on r.id = s.reservation
                where s.change = ? and not exists (select from capacity.reservation_step later
                    where later.reservation = s.reservation and later.seq > s.seq)
                order by s.seq""";
        record Stood(Reservation first, long step) {}
        return database
                .sql()
                .sql(query)
                .param(change)
                .query((row, number) -> new Stood(reservation(row), row.getLong("step")))
                .list()
                .stream()
                .map(stood -> steps(stood.first(), stood.step()))
                .toList();
    }

    private Reservation steps(Reservation first, long before) {
        @Language("SQL")
        var query = "select * from capacity.reservation_step where reservation = ? and seq < ? order by seq";
        return database.sql().sql(query).params(first.id(), before).query((row, number) -> step(row)).list().stream()
                .reduce(first, (held, step) -> step.of(held), (one, other) -> other);
    }

    long addInterest(Map<String, Double> hoursAMonth, String by, Instant at) {
        @Language("SQL")
        var insert = "insert into capacity.interest (hours, said_by, at) values (?::jsonb, ?, ?) returning id";
        return database.sql()
                .sql(insert)
                .params(Lines.json(hoursAMonth), by, Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    /// What was said last, if that was after a number and before an instant.
    Optional<Numbered<Map<String, Double>>> interest(long after, Instant before) {
        @Language("SQL")
        var query = "select id, hours from capacity.interest where id > ? and at < ? order by id desc limit 1";
        return database.sql()
                .sql(query)
                .params(after, Timestamp.from(before))
                .query((row, number) -> new Numbered<>(row.getLong("id"), Lines.hours(row.getString("hours"))))
                .optional();
    }

    Loss addLoss(
            Map<String, Double> hoursAWeek,
            LocalDate from,
            LocalDate until,
            List<Answer.Displaced> losers,
            String by,
            Instant at) {
        @Language("SQL")
        var insert = """
                insert into capacity.re_promise (asked_by, at, loss, outcomes) values (?, ?, ?::jsonb, ?::jsonb)
                returning id""";
        long id = database.sql()
                .sql(insert)
                .params(by, Timestamp.from(at), Lines.json(new Lines.Lost(hoursAWeek, from, until)))
                .param(Lines.json(losers))
                .query(Long.class)
                .single();
        return new Loss(id, hoursAWeek, from, until, losers, by, at, null);
    }

    void addAccepted(long loss, long change) {
        @Language("SQL")
        var insert = "insert into capacity.re_promised (re_promise, change) values (?, ?)";
        database.sql().sql(insert).params(loss, change).update();
    }

    Optional<Loss> loss(long id) {
        return loss(id, EVER);
    }

    Optional<Loss> loss(long id, Instant before) {
        return losses("r.id = :id", id, 1, before).stream().findFirst();
    }

    /// The latest first.
    List<Loss> losses(int most, Instant before) {
        return losses("r.id > :id", 0, most, before);
    }

    private List<Loss> losses(String which, long id, int most, Instant before) {
        @Language("SQL")
        var query = """
                select r.*, (select a.change from capacity.re_promised a
                    join capacity.change c on c.id = a.change and c.at < :before
                    where a.re_promise = r.id
                    and not exists (select from capacity.change u where u.undoes = a.change and u.at < :before)
                    order by a.change desc limit 1) as accepted
                from capacity.re_promise r where %s and r.at < :before order by r.id desc limit :most""".formatted(which);
        return database.sql()
                .sql(query)
                .param("id", id)
                .param("most", most)
                .param("before", Timestamp.from(before))
                .query((row, number) -> {
                    var lost = Lines.lost(row.getString("loss"));
                    return new Loss(
                            row.getLong("id"),
                            lost.hoursAWeek(),
                            lost.from(),
                            lost.until(),
                            Lines.losers(row.getString("outcomes")),
                            row.getString("asked_by"),
                            instant(row, "at"),
                            row.getObject("accepted", Long.class));
                })
                .list();
    }

    /// What was said of the plan after a number and before an instant, in order.
    List<Numbered<LineChange>> lines(long after, Instant before) {
        @Language("SQL")
        var query = """
                select l.id, l.kind, l.key, l.body from capacity.line l join capacity.change c on c.id = l.change
                where l.id > ? and c.at < ? order by l.id""";
        return database.sql()
                .sql(query)
                .params(after, Timestamp.from(before))
                .query((row, number) -> new Numbered<>(row.getLong("id"), line(row)))
                .list();
    }

    List<Numbered<Reservation>> reservations(long after, Instant before) {
        @Language("SQL")
        var query = "select * from capacity.reservation where seq > ? and reserved_at < ? order by seq";
        return database.sql()
                .sql(query)
                .params(after, Timestamp.from(before))
                .query((row, number) -> new Numbered<>(row.getLong("seq"), reservation(row)))
                .list();
    }

    List<Numbered<Step>> steps(long after, Instant before) {
        @Language("SQL")
        var query = "select * from capacity.reservation_step where seq > ? and at < ? order by seq";
        return database.sql()
                .sql(query)
                .params(after, Timestamp.from(before))
                .query((row, number) -> new Numbered<>(row.getLong("seq"), step(row)))
                .list();
    }

    private static Step step(ResultSet row) throws SQLException {
        var id = row.getObject("reservation", UUID.class);
        var what = row.getString("what").toUpperCase(Locale.ROOT);
        if (!what.equals("MOVED")) {
            var state = Reservation.State.valueOf(what);
            return new Step(id, held -> held.in(state));
        }
        var minutes = Lines.minutes(row.getString("minutes"));
        var until = row.getObject("asked_by", LocalDate.class);
        var due = row.getObject("due", LocalDate.class);
        boolean gaveWay = row.getObject("change") != null;
        return new Step(id, held -> held.moved(minutes, until, due, gaveWay));
    }

    /// The latest changes of the plan, newest first, each with its first lines.
    List<PlanChange> changes(int most) {
        @Language("SQL")
        var query = """
                select c.*, exists (select from capacity.change u where u.undoes = c.id) as undone
                from capacity.change c order by id desc limit ?""";
        return database.sql()
                .sql(query)
                .param(most)
                .query((row, number) -> change(row, 50))
                .list();
    }

    Optional<PlanChange> change(long id) {
        @Language("SQL")
        var query = """
                select c.*, exists (select from capacity.change u where u.undoes = c.id) as undone
                from capacity.change c where id = ?""";
        return database.sql()
                .sql(query)
                .param(id)
                .query((row, number) -> change(row, Integer.MAX_VALUE))
                .optional();
    }

    private PlanChange change(ResultSet row, int most) throws SQLException {
        return new PlanChange(
                row.getLong("id"),
                row.getString("done_by"),
                instant(row, "at"),
                row.getString("what"),
                row.getObject("undoes", Long.class),
                row.getBoolean("undone"),
                linesOf(row.getLong("id"), most));
    }

    private List<LineChange> linesOf(long change, int most) {
        @Language("SQL")
        var query = "select kind, key, body from capacity.line where change = ? order by id limit ?";
        return database.sql()
                .sql(query)
                .params(change, most)
                .query((row, number) -> line(row))
                .list();
    }

    /// How a line read before a change.
    LineChange before(LineChange line, long change) {
        @Language("SQL")
        var query = """
                select kind, key, body from capacity.line
                where kind = ? and key = ? and change < ? order by id desc limit 1""";
        return database.sql()
                .sql(query)
                .params(line.kind().section(), line.key(), change)
                .query((row, number) -> line(row))
                .optional()
                .orElse(LineChange.remove(line.kind(), line.key()));
    }

    /// Whether the line was said anew after a change.
    boolean isSaidAfter(LineChange line, long change) {
        @Language("SQL")
        var query = "select exists (select from capacity.line where kind = ? and key = ? and change > ?)";
        return database.sql()
                .sql(query)
                .params(line.kind().section(), line.key(), change)
                .query(Boolean.class)
                .single();
    }

    private static LineChange line(ResultSet row) throws SQLException {
        return Lines.change(Kind.of(row.getString("kind")), row.getString("key"), row.getString("body"));
    }

    private static Reservation reservation(ResultSet row) throws SQLException {
        return new Reservation(
                row.getObject("id", UUID.class),
                row.getString("label"),
                row.getString("whom"),
                Firmness.of(row.getString("firmness")),
                Lines.minutes(row.getString("minutes")),
                row.getObject("asked_by", LocalDate.class),
                row.getObject("due", LocalDate.class),
                row.getBoolean("hard") ? Reservation.State.CONFIRMED : Reservation.State.HELD,
                row.getTimestamp("expires_at") == null ? null : instant(row, "expires_at"),
                row.getString("reserved_by"),
                instant(row, "reserved_at"),
                false);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
