package dev.evenkeel.promises;

import dev.evenkeel.capacity.Firmness;
import dev.evenkeel.foundation.Database;
import dev.evenkeel.foundation.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.intellij.lang.annotations.Language;
import org.jspecify.annotations.Nullable;

/// The rows of promises and their steps. Only ever added to.
final class Register {
    private static final Instant ALWAYS = Instant.parse("9999-01-01T00:00:00Z");

    private final Database database;

    Register(Database database) {
        this.database = database;
    }

    long add(NewPromise made, String reference, @Nullable LocalDate capable, String by, Instant at) {
        @Language("SQL")
        var insert = """
                insert into promises.promise (reference, account, deal, sort, subject, title, pieces, words, channel,
                    firmness, chance, due, capable, value_minor, currency, seller, team, problem_agreed, scope_agreed,
                    reservation, made_at, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (reference) do nothing
                returning id
                """;
        var value = made.value();
        return database.sql()
                .sql(insert)
                .param(reference)
                .param(made.account())
                .param(made.deal())
                .param(made.subject().sort().word())
                .param(made.subject().key())
                .param(made.subject().title())
                .param(made.pieces())
                .param(made.words())
                .param(made.channel())
                .param(made.firmness().word())
                .param(made.chance())
                .param(made.due())
                .param(capable)
                .param(value == null ? null : value.minor())
                .param(value == null ? null : value.currency())
                .param(made.seller())
                .param(made.team())
                .param(made.problemAgreed())
                .param(made.scopeAgreed())
                .param(made.reservation())
                .param(at.atOffset(ZoneOffset.UTC))
                .param(by)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    long add(Step step) {
        @Language("SQL")
        var insert = """
                insert into promises.step (promise, what, day, in_full, cause, note, problem_agreed, scope_agreed,
                    reservation, done_by, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                returning id
                """;
        var cause = step.cause();
        return database.sql()
                .sql(insert)
                .param(step.promise())
                .param(step.what().word())
                .param(step.day())
                .param(step.inFull())
                .param(cause == null ? null : cause.word())
                .param(step.note())
                .param(step.problemAgreed())
                .param(step.scopeAgreed())
                .param(step.reservation())
                .param(step.by())
                .param(step.at().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /// Until the end of the transaction nobody else changes the promise.
    void lock(long id) {
        database.sql()
                .sql("select id from promises.promise where id = ? for update")
                .param(id)
                .query(Long.class)
                .optional();
    }

    Optional<Promise> with(long id, @Nullable LocalDate asOf) {
        return read("id = ?", id, asOf).stream().findFirst();
    }

    Optional<Promise> with(String reference) {
        return read("reference = ?", reference, null).stream().findFirst();
    }

    List<Promise> of(String account, @Nullable LocalDate asOf) {
        return read("account = ?", account, asOf);
    }

    /// Those whose subject, account, words or seller contains a text.
    List<Promise> find(String text, LocalDate asOf) {
        var like = "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
        return read("concat_ws(' ', title, account, words, seller) ilike ?", like, asOf);
    }

    List<Promise> all(@Nullable LocalDate asOf) {
        return read("? is null", null, asOf);
    }

    private List<Promise> read(String which, @Nullable Object value, @Nullable LocalDate asOf) {
        var before = (asOf == null
                        ? ALWAYS
                        : asOf.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant())
                .atOffset(ZoneOffset.UTC);
        var whose = value == null ? "" : " and " + which;
        var promises = database.sql()
                .sql("select * from promises.promise where made_at < ?" + whose + " order by id")
                .params(value == null ? List.of(before) : List.of(before, value))
                .query((row, n) -> promise(row))
                .list();
        var steps = new HashMap<Long, List<Step>>();
        var among = value == null ? "" : " and promise in (select id from promises.promise where " + which + ")";
        database.sql()
                .sql("select * from promises.step where at < ?" + among + " order by promise, id")
                .params(value == null ? List.of(before) : List.of(before, value))
                .query(row -> {
                    steps.computeIfAbsent(row.getLong("promise"), id -> new ArrayList<>())
                            .add(step(row));
                });
        return promises.stream()
                .map(promise -> promise.with(of(steps, promise)))
                .toList();
    }

    private static List<Step> of(Map<Long, List<Step>> steps, Promise promise) {
        return steps.getOrDefault(promise.id(), List.of());
    }

    private static Promise promise(ResultSet row) throws SQLException {
        long minor = row.getLong("value_minor");
        var value = row.wasNull() ? null : new Money(minor, row.getString("currency"));
        return new Promise(
                row.getLong("id"),
                row.getString("reference"),
                row.getString("account"),
                row.getString("deal"),
                new Subject(Sort.of(row.getString("sort")), row.getString("subject"), row.getString("title")),
                row.getInt("pieces"),
                row.getString("words"),
                row.getString("channel"),
                Firmness.of(row.getString("firmness")),
                row.getObject("chance", Double.class),
                row.getObject("due", LocalDate.class),
                row.getObject("capable", LocalDate.class),
                value,
                row.getString("seller"),
                row.getString("team"),
                row.getBoolean("problem_agreed"),
                row.getBoolean("scope_agreed"),
                row.getObject("reservation", UUID.class),
                row.getTimestamp("made_at").toInstant(),
                row.getString("recorded_by"),
                List.of());
    }

    private static Step step(ResultSet row) throws SQLException {
        var cause = row.getString("cause");
        return new Step(
                row.getLong("id"),
                row.getLong("promise"),
                Step.What.of(row.getString("what")),
                row.getObject("day", LocalDate.class),
                row.getObject("in_full", Boolean.class),
                cause == null ? null : Cause.valueOf(cause.toUpperCase(Locale.ROOT)),
                row.getString("note"),
                row.getObject("problem_agreed", Boolean.class),
                row.getObject("scope_agreed", Boolean.class),
                row.getObject("reservation", UUID.class),
                row.getString("done_by"),
                row.getTimestamp("at").toInstant());
    }
}
