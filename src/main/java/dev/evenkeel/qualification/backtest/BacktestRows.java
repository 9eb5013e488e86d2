package dev.evenkeel.qualification.backtest;

import dev.evenkeel.activity.Lens;
import dev.evenkeel.foundation.Database;
import dev.evenkeel.foundation.Problem;
import dev.evenkeel.qualification.Definition;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.intellij.lang.annotations.Language;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The backtests as rows. Nothing is overwritten: an end is a row of its own.
final class BacktestRows {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Language("SQL")
    private static final String SELECT = """
            select id, b.at, asked_by, definition, version, title, source, fit, usage, first_day, last_day, horizon,
                   outcome, detail, lens, problems::text, verdict::text
            from qualification.backtest b left join qualification.backtest_end e on e.backtest = b.id
            """;

    private final Database database;

    BacktestRows(Database database) {
        this.database = database;
    }

    long begin(Definition definition, String source, Question question, Instant at, String by) {
        @Language("SQL")
        var insert = """
                insert into qualification.backtest
                    (at, asked_by, definition, version, title, source, fit, usage, first_day, last_day, horizon, outcome, detail, lens)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                """;
        return database.sql()
                .sql(insert)
                .param(at.atOffset(ZoneOffset.UTC))
                .param(by)
                .param(definition.name())
                .param(definition.version())
                .param(definition.title())
                .param(source)
                .param(definition.fit().threshold())
                .param(definition.usage().threshold())
                .param(Date.valueOf(question.from()))
                .param(Date.valueOf(question.to()))
                .param(question.horizonDays())
                .param(question.outcome().kind().name())
                .param(question.outcome().detail())
                .param(question.lens().name())
                .query(Long.class)
                .single();
    }

    void done(long id, Instant at, Verdict verdict, Findings findings, byte[] evidence) {
        database.sql()
                .sql("""
                        insert into qualification.backtest_end (backtest, at, verdict, findings, evidence)
                        values (?, ?, ?::jsonb, ?::jsonb, ?)
                        """)
                .param(id)
                .param(at.atOffset(ZoneOffset.UTC))
                .param(JSON.writeValueAsString(verdict))
                .param(JSON.writeValueAsString(findings))
                .param(evidence)
                .update();
    }

    void failed(long id, Instant at, List<Problem> problems) {
        database.sql()
                .sql("insert into qualification.backtest_end (backtest, at, problems) values (?, ?, ?::jsonb)")
                .param(id)
                .param(at.atOffset(ZoneOffset.UTC))
                .param(JSON.writeValueAsString(problems))
                .update();
    }

    Optional<Backtest> find(long id) {
        return database.sql()
                .sql(SELECT + "where id = ?")
                .param(id)
                .query((row, n) -> read(row))
                .optional();
    }

    /// Those that were asked before the moment, newest first.
    List<Backtest> before(Instant moment, int most) {
        return database.sql()
                .sql(SELECT + "where b.at < ? order by id desc limit ?")
                .param(moment.atOffset(ZoneOffset.UTC))
                .param(most)
                .query((row, n) -> read(row))
                .list();
    }

    Optional<Replayed> replayed(long id) {
        return database.sql()
                .sql(
                        "select findings::text, evidence from qualification.backtest_end where backtest = ? and evidence is not null")
                .param(id)
                .query((row, n) -> new Replayed(
                        EvidenceBytes.read(row.getBytes(2)), JSON.readValue(row.getString(1), Findings.class)))
                .optional();
    }

    private static Backtest read(ResultSet row) throws SQLException {
        var question = new Question(
                row.getDate(10).toLocalDate(),
                row.getDate(11).toLocalDate(),
                row.getInt(12),
                new Outcome(Outcome.Kind.valueOf(row.getString(13)), row.getString(14)),
                Lens.valueOf(row.getString(15)));
        var problems = problems(row.getString(16));
        var verdict = row.getString(17) == null ? null : JSON.readValue(row.getString(17), Verdict.class);
        var state = verdict != null
                ? Backtest.State.DONE
                : problems.isEmpty() ? Backtest.State.INTERRUPTED : Backtest.State.FAILED;
        return new Backtest(
                row.getLong(1),
                row.getTimestamp(2).toInstant(),
                row.getString(3),
                row.getString(4),
                row.getInt(5),
                row.getString(6),
                row.getString(7),
                row.getDouble(8),
                row.getDouble(9),
                question,
                state,
                verdict == null ? 0 : 1,
                problems,
                verdict);
    }

    private static List<Problem> problems(@Nullable String json) {
        return json == null ? List.of() : List.of(JSON.readValue(json, Problem[].class));
    }
}
