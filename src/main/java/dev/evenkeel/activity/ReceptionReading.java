package dev.evenkeel.activity;

import static dev.evenkeel.activity.TimelineReading.instant;
import static dev.evenkeel.activity.TimelineReading.value;

import dev.evenkeel.activity.engine.Engine;
import dev.evenkeel.activity.engine.Schema;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/// Counts what was received on a day, hour by hour, straight from the events.
final class ReceptionReading {
    private static final Field<Integer> HOUR = DSL.hour(Schema.RECEIVED).as("hour");
    private static final Field<Long> EVENTS =
            DSL.count().cast(SQLDataType.BIGINT).as("events");
    private static final Field<LocalDateTime> LAST = DSL.max(Schema.RECEIVED).as("last");

    private final Engine engine;

    ReceptionReading(Engine engine) {
        this.engine = engine;
    }

    List<ReceivedHour> on(LocalDate day) {
        var received = new ArrayList<ReceivedHour>();
        engine.ask(
                DSL.select(HOUR, Schema.SOURCE, EVENTS, LAST)
                        .from(Schema.EVENT)
                        .where(Schema.RECEIVED
                                .ge(day.atStartOfDay())
                                .and(Schema.RECEIVED.lt(day.plusDays(1).atStartOfDay())))
                        .groupBy(HOUR, Schema.SOURCE)
                        .orderBy(HOUR, Schema.SOURCE),
                row -> received.add(new ReceivedHour(
                        value(row, HOUR), value(row, Schema.SOURCE), value(row, EVENTS), instant(value(row, LAST)))));
        return received;
    }
}
