package dev.evenkeel.activity;

import dev.evenkeel.activity.engine.Engine;
import dev.evenkeel.activity.engine.Schema;
import dev.evenkeel.intake.EventId;
import dev.evenkeel.intake.EventKind;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// Reads histories straight from the events.
final class TimelineReading {
    private static final int RECENT = 28;

    private final Engine engine;

    private final Conditions conditions;

    TimelineReading(Engine engine) {
        this.engine = engine;
        this.conditions = new Conditions(engine);
    }

    /// Looks at the latest weeks first: as a rule they hold all that is asked for, and the whole history takes many
    /// times as long to look through.
    List<TimelineEntry> answer(TimelineQuestion question) {
        var recent = question.to().minusDays(RECENT);
        if (question.from() == null || question.from().isBefore(recent)) {
            var entries = read(question, recent);
            if (entries.size() == question.limit()) return entries;
        }
        return read(question, question.from());
    }

    private List<TimelineEntry> read(TimelineQuestion question, @Nullable LocalDate from) {
        var entries = new ArrayList<TimelineEntry>();
        engine.ask(
                DSL.select(
                                Schema.ID,
                                Schema.KIND,
                                Schema.NAME,
                                Schema.AT,
                                Schema.RECEIVED,
                                Schema.PERSON,
                                Schema.ACCOUNT,
                                Schema.SOURCE,
                                Schema.DATA,
                                Schema.CONTEXT,
                                Schema.MARKS)
                        .from(Schema.EVENT)
                        .where(meant(question, from))
                        .orderBy(Schema.AT.desc(), Schema.ID)
                        .limit(question.limit())
                        .offset(question.offset()),
                row -> entries.add(entry(row)));
        return entries;
    }

    private Condition meant(TimelineQuestion question, @Nullable LocalDate from) {
        var condition = Conditions.subject(question.grain())
                .eq(question.subject())
                .and(Schema.AT.lt(question.to().plusDays(1).atStartOfDay()));
        if (from != null) condition = condition.and(Schema.AT.ge(from.atStartOfDay()));
        if (question.person() != null) condition = condition.and(Schema.PERSON.eq(question.person()));
        var filter = question.filter();
        if (!filter.events().isEmpty() || !filter.pages().isEmpty())
            condition = condition.and(conditions.names(filter));
        return condition.and(conditions.properties(filter));
    }

    private static TimelineEntry entry(Record row) {
        return new TimelineEntry(
                EventId.of(value(row, Schema.ID)),
                EventKind.of(value(row, Schema.KIND)),
                value(row, Schema.NAME),
                value(row, Schema.AT).toInstant(ZoneOffset.UTC),
                value(row, Schema.RECEIVED).toInstant(ZoneOffset.UTC),
                value(row, Schema.PERSON),
                value(row, Schema.ACCOUNT),
                value(row, Schema.SOURCE),
                value(row, Schema.DATA),
                Objects.requireNonNullElse(row.get(Schema.CONTEXT), "{}"),
                (value(row, Schema.MARKS) & Schema.MARK_CLAMPED) != 0);
    }

    static <T> T value(Record row, Field<T> field) {
        return Objects.requireNonNull(row.get(field));
    }

    static java.time.Instant instant(LocalDateTime time) {
        return time.toInstant(ZoneOffset.UTC);
    }
}
