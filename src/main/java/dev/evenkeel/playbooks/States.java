package dev.evenkeel.playbooks;

import dev.evenkeel.foundation.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.intellij.lang.annotations.Language;

/// When playbooks went live or were paused, in PostgreSQL.
final class States {
    private final Database database;

    States(Database database) {
        this.database = database;
    }

    /// How each playbook stands, by name.
    Map<String, StateChange> last() {
        @Language("SQL")
        var query = "select distinct on (playbook) * from playbooks.state_change order by playbook, id desc";
        return database.sql().sql(query).query((row, n) -> change(row)).list().stream()
                .collect(Collectors.toMap(StateChange::playbook, change -> change));
    }

    /// Newest first.
    List<StateChange> all(String playbook) {
        return database.sql()
                .sql("select * from playbooks.state_change where playbook = ? order by id desc")
                .param(playbook)
                .query((row, n) -> change(row))
                .list();
    }

    /// @param definition whose verdicts are heard from now on; empty for none
    StateChange add(String playbook, State state, int version, long heard, String definition, String by, Instant now) {
        var at = now.truncatedTo(ChronoUnit.MICROS);
        @Language("SQL")
        var insert = """
                insert into playbooks.state_change (playbook, at, said_by, state, version, heard)
                values (?, ?, ?, ?, ?, ?)""";
        database.transact(() -> {
            database.sql()
                    .sql(insert)
                    .params(playbook, Timestamp.from(at), by, state.name(), version, heard)
                    .update();
            if (!definition.isEmpty())
                database.sql()
                        .sql("insert into playbooks.hearing values (?, ?) on conflict (definition) do nothing")
                        .params(definition, heard)
                        .update();
        });
        return new StateChange(playbook, at, by, state, version, heard);
    }

    private static StateChange change(ResultSet row) throws SQLException {
        return new StateChange(
                row.getString("playbook"),
                row.getTimestamp("at").toInstant(),
                row.getString("said_by"),
                State.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getLong("heard"));
    }
}
