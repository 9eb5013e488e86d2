package dev.evenkeel.activity.engine;

import dev.evenkeel.foundation.Micros;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.duckdb.DuckDBAppender;

/// Writes events as rows, in the order of {@link DuckDb#EVENT}.
final class EventRows {
    private EventRows() {}

    /// @param number of the first event; the others follow
    static void append(DuckDBAppender rows, List<StoredEvent> events, long number) throws SQLException {
        long next = number;
        for (var stored : events) {
            var event = stored.event();
            var whose = stored.whose();
            rows.beginRow();
            rows.append(next++);
            rows.appendUUID(event.id().high(), event.id().low());
            rows.append(event.messageId());
            rows.append((byte) event.kind().code());
            rows.append(Objects.requireNonNullElse(event.name(), ""));
            rows.appendEpochMicros(Micros.of(event.at()));
            rows.appendEpochMicros(Micros.of(event.receivedAt()));
            rows.append(whose.actor()).append(whose.group());
            rows.append(whose.person()).append(whose.account());
            rows.append((byte) marks(stored));
            rows.append(event.source()).append(event.data()).append(event.context());
            rows.endRow();
        }
    }

    private static int marks(StoredEvent stored) {
        var event = stored.event();
        return (event.clamped() ? Schema.MARK_CLAMPED : 0)
                | (event.bot() ? Schema.MARK_BOT : 0)
                | (event.imported() ? Schema.MARK_IMPORTED : 0);
    }
}
