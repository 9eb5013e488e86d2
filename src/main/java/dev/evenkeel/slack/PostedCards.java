package dev.evenkeel.slack;

import dev.evenkeel.foundation.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.intellij.lang.annotations.Language;

/// Which message shows which step.
final class PostedCards {
    private final Database database;
    private final InstantSource clock;

    PostedCards(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /// @param shown what it shows now
    record Card(long request, int round, String step, Workspace.Spot spot, String shown) {
        Card showing(String other) {
            return new Card(request, round, step, spot, other);
        }
    }

    /// Nobody else works on the cards of this request until the transaction ends.
    void lock(long request) {
        database.sql()
                .sql("select pg_advisory_xact_lock(hashtextextended('slack card ' || ?, 0))::text")
                .param(request)
                .query(String.class)
                .single();
    }

    Optional<Card> with(long request, int round, String step) {
        return load("request = ? and round = ? and step = ?", request, round, step).stream()
                .findFirst();
    }

    /// Those of earlier rounds.
    List<Card> before(long request, int round) {
        return load("request = ? and round < ?", request, round);
    }

    private List<Card> load(String which, Object... params) {
        return database.sql()
                .sql("select * from slack.card where " + which + " order by round, step")
                .params(params)
                .query((row, n) -> card(row))
                .list();
    }

    private static Card card(ResultSet row) throws SQLException {
        return new Card(
                row.getLong("request"),
                row.getInt("round"),
                row.getString("step"),
                new Workspace.Spot(row.getString("channel"), row.getString("ts")),
                row.getString("shown"));
    }

    void keep(Card card) {
        @Language("SQL")
        var insert = """
                insert into slack.card (request, round, step, channel, ts, shown, posted_at) values (?, ?, ?, ?, ?, ?, ?)
                on conflict (request, round, step) do update set shown = excluded.shown""";
        database.sql()
                .sql(insert)
                .params(card.request(), card.round(), card.step())
                .params(card.spot().channel(), card.spot().ts(), card.shown(), Timestamp.from(clock.instant()))
                .update();
    }

    void forget(Card card) {
        database.sql()
                .sql("delete from slack.card where request = ? and round = ? and step = ?")
                .params(card.request(), card.round(), card.step())
                .update();
    }
}
