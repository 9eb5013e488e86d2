package dev.evenkeel.intake;

import dev.evenkeel.foundation.Problem;
import dev.evenkeel.intake.calls.RefusedCall;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.intellij.lang.annotations.Language;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The table of refused events: its statements, and its rows as objects.
final class RejectionRows {
    @Language("SQL")
    private static final String CHOSEN = """
            from intake.rejected
            where (cast(:reason as text) is null or reason = :reason)
              and (cast(:source as text) is null or source = :source)
            """;

    @Language("SQL")
    private static final String NOW = " and (:settled or (replayed_at is null and discarded_at is null))";

    @Language("SQL")
    private static final String THEN = """
             and at < :as_of
             and (:settled or (coalesce(replayed_at, 'infinity') >= :as_of and coalesce(discarded_at, 'infinity') >= :as_of))
            """;

    /// The rows that a filter means, from `from` on, as PostgreSQL reads it.
    static String chosen(RejectionFilter filter) {
        return CHOSEN + (filter.asOf() == null ? NOW : THEN);
    }

    @Language("SQL")
    static final String INSERT = """
            insert into intake.rejected (at, source, reason, problems, raw, call, message_id, context, sent_at)
            select at, source, reason, problems, raw, call, message_id, context, sent_at
            from json_to_recordset(cast(:rows as json)) as rows (
                at timestamptz, source text, reason text, problems jsonb, raw text, call text, message_id text,
                context text, sent_at text)
            """;

    @Language("SQL")
    static final String OPEN = """
            select * from intake.rejected
            where id = any (:ids) and replayed_at is null and discarded_at is null
            order by id
            """;

    @Language("SQL")
    static final String REFUSED_AGAIN =
            "update intake.rejected set reason = :reason, problems = cast(:problems as jsonb) where id = :id";

    @Language("SQL")
    static final String REPLAYED = """
            update intake.rejected set replayed_at = :at, replayed_by = :by
            where id = any (:ids) and replayed_at is null and discarded_at is null
            """;

    @Language("SQL")
    static final String DISCARDED = """
            update intake.rejected set discarded_at = :at, discarded_by = :by
            where id = any (:ids) and replayed_at is null and discarded_at is null
            """;

    @Language("SQL")
    static final String UNDISCARDED = """
            update intake.rejected set discarded_at = null, discarded_by = null
            where discarded_by = :by
              and discarded_at = (select max(discarded_at) from intake.rejected where discarded_by = :by)
            """;

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<List<Problem>> PROBLEMS = new TypeReference<>() {};

    /// A row that is open, as the call that it was.
    record Open(long id, RefusedCall call) {}

    private RejectionRows() {}

    static Open open(ResultSet row) throws SQLException {
        return new Open(
                row.getLong("id"),
                new RefusedCall(
                        0,
                        row.getTimestamp("at").toInstant(),
                        row.getString("source"),
                        problems(row),
                        row.getString("raw"),
                        row.getString("call"),
                        row.getString("message_id"),
                        row.getString("context"),
                        row.getString("sent_at")));
    }

    static Rejection rejection(ResultSet row) throws SQLException {
        var replayed = Sql.instant(row, "replayed_at");
        return new Rejection(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("source"),
                problems(row),
                row.getString("raw"),
                row.getString("call"),
                row.getString("message_id"),
                replayed == null ? Sql.instant(row, "discarded_at") : replayed,
                row.getString(replayed == null ? "discarded_by" : "replayed_by"),
                replayed != null);
    }

    private static List<Problem> problems(ResultSet row) throws SQLException {
        return JSON.readValue(row.getString("problems"), PROBLEMS).stream()
                .map(RejectionRows::placed)
                .toList();
    }

    /// What is wrong with an event as a whole has no place in it.
    private static Problem placed(Problem problem) {
        return problem.where().isEmpty() ? new Problem("event", problem.what(), problem.remedy()) : problem;
    }

    static String problems(List<Problem> problems) {
        return JSON.writeValueAsString(problems);
    }

    static String json(List<RefusedCall> calls) {
        return JSON.writeValueAsString(
                calls.stream().map(RejectionRows::members).toList());
    }

    private static Map<String, @Nullable Object> members(RefusedCall call) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("at", call.receivedAt().toString());
        row.put("source", call.source());
        row.put("reason", call.problems().getFirst().what());
        row.put("problems", call.problems());
        row.put("raw", call.raw());
        row.put("call", call.call());
        row.put("message_id", storable(call.messageId()));
        row.put("context", call.context());
        row.put("sent_at", call.sentAt());
        return row;
    }

    /// PostgreSQL takes neither a zero character nor half of a surrogate pair.
    private static String storable(String text) {
        return text.replaceAll("[\\x00\\ud800-\\udfff]", "?");
    }
}
