package dev.evenkeel.intake.imports.mapping;

import dev.evenkeel.intake.EventId;
import dev.evenkeel.intake.EventKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Ids that a second reading of the same rows gives again, whatever the file is called by then.
///
/// - A message id, or an id that is a UUID, is the sender's own and names the same event in a live stream.
/// - Any other id is unique only where the file comes from (1, 2, 3 …), so who, what and when are part of the event's
/// id too.
/// - A row without an id is known by its content. Of events, which may truly happen twice in the same moment, the
/// number of
///   equal rows before it counts as well.
final class Ids {
    private final Occurrences occurrences = new Occurrences();

    EventId ofMessage(String messageId) {
        return EventId.of(messageId);
    }

    EventId ofRow(String id, EventKind kind, Instant at, @Nullable String... who) {
        return EventId.isUuid(id) ? EventId.of(id) : EventId.of(text("row", id, kind, at, who));
    }

    EventId ofFact(EventKind kind, Instant at, String data, @Nullable String... who) {
        return EventId.of(text("fact", data, kind, at, who));
    }

    EventId ofHappening(EventKind kind, Instant at, String data, @Nullable String... who) {
        var text = text("fact", data, kind, at, who);
        var id = EventId.of(text);
        var before = occurrences.before(id.low());
        return before == 0 ? id : EventId.of(text + '\u001f' + before);
    }

    private static String text(String origin, String content, EventKind kind, Instant at, @Nullable String... who) {
        var text = new StringBuilder("import")
                .append('\u001f')
                .append(origin)
                .append('\u001f')
                .append(kind);
        text.append('\u001f').append(at.getEpochSecond()).append('.').append(at.getNano());
        for (var part : who) text.append('\u001f').append(part == null ? "" : part);
        return text.append('\u001f').append(content).toString();
    }
}
