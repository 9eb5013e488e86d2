package dev.evenkeel.accounts;

import dev.evenkeel.foundation.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntUnaryOperator;
import org.intellij.lang.annotations.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// Traits and fields as they were on a day. Of merged subjects the latest fact counts, whoever it was said of.
final class FactsInTime {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient sql;

    FactsInTime(Database database) {
        this.sql = database.sql();
    }

    /// @param subjects raw numbers; null for all
    /// @param keys which facts; null for all
    /// @param asOf the last day that is seen; null for all that is known
    /// @param canonical what stands for a raw number
    Map<Integer, Map<String, Trait>> of(
            About about,
            @Nullable Collection<Integer> subjects,
            @Nullable Collection<String> keys,
            @Nullable LocalDate asOf,
            IntUnaryOperator canonical) {
        @Language("SQL")
        var today = """
                select subject, key, value::text, at from accounts.latest
                where about = ? and (?::int[] is null or subject = any(?)) and (?::text[] is null or key = any(?))
                order by at, event
                """;
        @Language("SQL")
        var then = """
                select subject, key, value::text, at from (
                    select distinct on (subject, key) * from accounts.fact
                    where about = ? and (?::int[] is null or subject = any(?)) and (?::text[] is null or key = any(?))
                      and at < ?
                    order by subject, key, at desc, event desc) known
                order by at, event
                """;
        var ids = subjects == null
                ? null
                : subjects.stream().mapToInt(Integer::intValue).toArray();
        var names = keys == null ? null : keys.toArray(String[]::new);
        var question = sql.sql(asOf == null ? today : then)
                .param(about.code())
                .param(ids)
                .param(ids)
                .param(names)
                .param(names);
        if (asOf != null)
            question = question.param(asOf.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC));
        var facts = new HashMap<Integer, Map<String, Trait>>();
        question.query(row -> {
            facts.computeIfAbsent(canonical.applyAsInt(row.getInt(1)), subject -> new LinkedHashMap<>())
                    .put(row.getString(2), trait(row));
        });
        return facts;
    }

    /// Of which subjects anything was known by the end of the day.
    Set<Integer> subjects(
            About about, @Nullable Collection<Integer> subjects, @Nullable LocalDate asOf, IntUnaryOperator canonical) {
        @Language("SQL")
        var select = """
                select distinct subject from accounts.%s
                where about = ? and (?::int[] is null or subject = any(?)) and at < ?
                """.formatted(asOf == null ? "latest" : "fact");
        var ids = subjects == null
                ? null
                : subjects.stream().mapToInt(Integer::intValue).toArray();
        var until = asOf == null ? LocalDate.of(9999, 1, 1) : asOf.plusDays(1);
        var found = new HashSet<Integer>();
        sql.sql(select)
                .param(about.code())
                .param(ids)
                .param(ids)
                .param(until.atStartOfDay().atOffset(ZoneOffset.UTC))
                .query(row -> {
                    found.add(canonical.applyAsInt(row.getInt(1)));
                });
        return found;
    }

    /// Every value a key ever had for the subjects up to the day, oldest first.
    List<Trait> history(About about, Collection<Integer> subjects, String key, @Nullable LocalDate asOf) {
        @Language("SQL")
        var select = """
                select subject, key, value::text, at from accounts.fact
                where about = ? and subject = any(?) and key = ? and at < ?
                order by at, event
                """;
        var until = asOf == null ? LocalDate.of(9999, 1, 1) : asOf.plusDays(1);
        return sql.sql(select)
                .param(about.code())
                .param(subjects.stream().mapToInt(Integer::intValue).toArray())
                .param(key)
                .param(until.atStartOfDay().atOffset(ZoneOffset.UTC))
                .query((row, n) -> trait(row))
                .list();
    }

    /// Everything that was ever told under the keys, oldest first.
    ///
    /// @param keys null for all
    List<Told> told(About about, @Nullable Collection<String> keys, IntUnaryOperator canonical) {
        @Language("SQL")
        var select = """
                select subject, key, value::text, at, event from accounts.fact
                where about = ? and (?::text[] is null or key = any(?))
                order by at, event
                """;
        var names = keys == null ? null : keys.toArray(String[]::new);
        return sql.sql(select)
                .param(about.code())
                .param(names)
                .param(names)
                .query((row, n) -> new Told(
                        canonical.applyAsInt(row.getInt(1)),
                        row.getString(2),
                        value(row.getString(3)),
                        row.getTimestamp(4).toInstant(),
                        row.getObject(5, UUID.class)))
                .list();
    }

    /// Every event that told anything, once a subject and without what it told, in no order.
    List<Told> moments(About about, IntUnaryOperator canonical) {
        @Language("SQL")
        var select = "select distinct subject, at, event from accounts.fact where about = ?";
        return sql.sql(select)
                .param(about.code())
                .query((row, n) -> new Told(
                        canonical.applyAsInt(row.getInt(1)),
                        "",
                        null,
                        row.getTimestamp(2).toInstant(),
                        row.getObject(3, UUID.class)))
                .list();
    }

    static Trait trait(ResultSet row) throws SQLException {
        return new Trait(
                row.getString(2), value(row.getString(3)), row.getTimestamp(4).toInstant());
    }

    static @Nullable Object value(String json) {
        var node = JSON.readTree(json);
        if (node.isNull()) return null;
        if (node.isString()) return node.stringValue();
        if (node.isBoolean()) return node.booleanValue();
        if (node.isNumber()) return node.doubleValue();
        return json;
    }
}
