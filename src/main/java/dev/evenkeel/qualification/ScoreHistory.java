package dev.evenkeel.qualification;

import dev.evenkeel.foundation.Database;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.intellij.lang.annotations.Language;
import org.springframework.jdbc.core.RowMapper;

/// Scores of days and changes of verdicts in PostgreSQL.
final class ScoreHistory {
    private static final RowMapper<Kept> KEPT = (row, number) ->
            new Kept(row.getInt("subject"), row.getDouble("fit"), row.getDouble("usage"), row.getBoolean("qualified"));

    private final Database database;

    ScoreHistory(Database database) {
        this.database = database;
    }

    /// What was kept about a subject.
    record Kept(int subject, double fit, double usage, boolean qualified) {
        static Kept of(Standing standing) {
            return new Kept(standing.subject(), standing.fit(), standing.usage(), standing.qualified());
        }
    }

    /// Keeps the day's scores and the changed verdicts, all or nothing.
    void keep(Definition definition, LocalDate day, Collection<Standing> standings, List<VerdictChanged> changes) {
        if (standings.isEmpty() && changes.isEmpty()) return;
        database.transact(() -> {
            if (!standings.isEmpty()) keepScores(definition, day, standings);
            if (!changes.isEmpty()) keepVerdicts(definition, day, changes);
        });
    }

    private void keepScores(Definition definition, LocalDate day, Collection<Standing> standings) {
        @Language("SQL")
        var upsert = """
                insert into qualification.score_day (definition, version, subject, day, fit, usage, qualified)
                select ?, ?, subject, ?, fit, usage, qualified
                from unnest(?::int[], ?::float8[], ?::float8[], ?::bool[]) as s(subject, fit, usage, qualified)
                on conflict (definition, subject, day, version) do update
                set fit = excluded.fit, usage = excluded.usage, qualified = excluded.qualified""";
        database.sql()
                .sql(upsert)
                .params(definition.name(), definition.version(), Date.valueOf(day))
                .param(array(standings, Standing::subject))
                .param(array(standings, Standing::fit))
                .param(array(standings, Standing::usage))
                .param(array(standings, Standing::qualified))
                .update();
    }

    private void keepVerdicts(Definition definition, LocalDate day, List<VerdictChanged> changes) {
        @Language("SQL")
        var insert = """
                insert into qualification.verdict (definition, version, subject, at, day, qualified, total)
                select ?, ?, subject, at, ?, qualified, total
                from unnest(?::int[], ?::timestamptz[], ?::bool[], ?::float8[]) as c(subject, at, qualified, total)""";
        database.sql()
                .sql(insert)
                .params(definition.name(), definition.version(), Date.valueOf(day))
                .param(array(changes, VerdictChanged::subject))
                .param(array(changes, VerdictChanged::at))
                .param(array(changes, change -> change instanceof VerdictChanged.Qualified))
                .param(array(changes, VerdictChanged::total))
                .update();
    }

    /// PostgreSQL's own notation of an array; none of our values needs quotes.
    private static <T> String array(Collection<T> items, Function<T, Object> value) {
        return items.stream().map(item -> value.apply(item).toString()).collect(Collectors.joining(",", "{", "}"));
    }

    /// What was last kept about each subject by this version.
    Map<Integer, Kept> last(Definition definition) {
        @Language("SQL")
        var query = """
                select distinct on (subject) subject, fit, usage, qualified from qualification.score_day
                where definition = ? and version = ? order by subject, day desc""";
        return database.sql().sql(query).params(definition.name(), definition.version()).query(KEPT).list().stream()
                .collect(Collectors.toMap(Kept::subject, Function.identity()));
    }

    /// Who is qualified by the last verdict of any version.
    Set<Integer> qualified(String definition) {
        @Language("SQL")
        var query = """
                select subject from (
                    select distinct on (subject) subject, qualified from qualification.verdict
                    where definition = ? order by subject, id desc
                ) last where qualified""";
        return new HashSet<>(
                database.sql().sql(query).param(definition).query(Integer.class).list());
    }

    /// A subject's verdicts, newest first.
    List<VerdictChanged> verdicts(Definition definition, int subject) {
        @Language("SQL")
        var query = """
                select version, at, qualified, total from qualification.verdict
                where definition = ? and subject = ? order by id desc""";
        return database.sql()
                .sql(query)
                .params(definition.name(), subject)
                .query((row, number) -> VerdictChanged.of(
                        definition,
                        row.getInt("version"),
                        subject,
                        row.getBoolean("qualified"),
                        row.getTimestamp("at").toInstant(),
                        row.getDouble("total")))
                .list();
    }
}
