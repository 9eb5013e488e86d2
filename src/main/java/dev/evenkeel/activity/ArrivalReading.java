package dev.evenkeel.activity;

import dev.evenkeel.activity.engine.Engine;
import dev.evenkeel.activity.engine.Schema;
import dev.evenkeel.intake.EventKind;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/// When what is known became known.
final class ArrivalReading {
    private static final Field<LocalDate> DAY = DSL.cast(Schema.AT, SQLDataType.LOCALDATE);
    private static final Field<LocalDate> RECEIVED = DSL.cast(Schema.RECEIVED, SQLDataType.LOCALDATE);
    private static final Field<LocalDate> FIRST = DSL.field(DSL.name("first_day"), SQLDataType.LOCALDATE);
    private static final int A_WEEK = 7;

    private final Engine engine;

    ArrivalReading(Engine engine) {
        this.engine = engine;
    }

    Map<Integer, LocalDate> firstSeen(Grain grain, Lens lens) {
        var subject = Conditions.subject(grain);
        var first = new HashMap<Integer, LocalDate>();
        var question = switch (lens) {
            case AS_IT_HAPPENED ->
                DSL.select(subject, DSL.min(Schema.DAY).as(FIRST))
                        .from(Schema.USAGE_DAY)
                        .where(subject.ne(0))
                        .groupBy(subject);
            case AS_KNOWN ->
                DSL.select(subject, DSL.min(DSL.greatest(DAY, RECEIVED)).as(FIRST))
                        .from(Schema.EVENT)
                        .where(subject.ne(0).and(Measuring.notByMachines()))
                        .groupBy(subject);
        };
        engine.ask(question, row -> first.put(row.get(subject), Objects.requireNonNull(row.get(FIRST))));
        return first;
    }

    Map<UUID, LocalDate> lateFacts() {
        var late = new HashMap<UUID, LocalDate>();
        var tells = Schema.KIND
                .in(EventKind.IDENTIFY.code(), EventKind.GROUP.code(), EventKind.ALIAS.code(), EventKind.DEAL.code())
                .or(Schema.KIND.eq(EventKind.TRACK.code()).and(Schema.NAME.eq("Account Created")));
        engine.ask(
                DSL.select(Schema.ID, RECEIVED.as(FIRST)).from(Schema.EVENT).where(tells.and(RECEIVED.gt(DAY))),
                row -> late.put(row.get(Schema.ID), Objects.requireNonNull(row.get(FIRST))));
        return late;
    }

    Arrivals arrivals(LocalDate from, LocalDate to) {
        var events = DSL.field(DSL.name("events"), SQLDataType.BIGINT);
        var late = DSL.field(DSL.name("late"), SQLDataType.BIGINT);
        var within = DAY.between(from, to);
        // An interval in the engine's own words: jOOQ adds days to a date as it would to a time.
        var isLate = DSL.condition("date_diff('day', {0}, {1}) > {2}", DAY, RECEIVED, DSL.inline(A_WEEK));
        var found = new Arrivals[] {new Arrivals(0, 0, null)};
        engine.ask(
                DSL.select(
                                DSL.count()
                                        .filterWhere(within)
                                        .cast(SQLDataType.BIGINT)
                                        .as(events),
                                DSL.count()
                                        .filterWhere(within.and(isLate))
                                        .cast(SQLDataType.BIGINT)
                                        .as(late),
                                DSL.min(RECEIVED).as(FIRST))
                        .from(Schema.EVENT)
                        .where(Measuring.notByMachines()),
                row -> found[0] = new Arrivals(
                        Objects.requireNonNull(row.get(events)),
                        Objects.requireNonNull(row.get(late)),
                        row.get(FIRST)));
        return found[0];
    }
}
