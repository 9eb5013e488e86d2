package dev.evenkeel.activity.engine;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/// The two tables every engine keeps, as names and types for questions.
public final class Schema {
    /// Every event, with whom it belongs to as far as is known today.
    public static final Table<Record> EVENT = DSL.table(DSL.name("event"));

    /// How often somebody did something on a day: only what counts as a person's doing (no bots, no identity calls).
    /// Of one thing there may be several rows, which add up.
    public static final Table<Record> USAGE_DAY = DSL.table(DSL.name("usage_day"));

    public static final Field<java.util.UUID> ID = DSL.field(DSL.name("id"), SQLDataType.UUID);
    public static final Field<Integer> KIND = DSL.field(DSL.name("kind"), SQLDataType.INTEGER);
    public static final Field<String> NAME = DSL.field(DSL.name("name"), SQLDataType.VARCHAR);
    public static final Field<LocalDateTime> AT = DSL.field(DSL.name("happened_at"), SQLDataType.LOCALDATETIME);
    public static final Field<LocalDateTime> RECEIVED = DSL.field(DSL.name("received_at"), SQLDataType.LOCALDATETIME);
    public static final Field<Integer> ACTOR = DSL.field(DSL.name("actor"), SQLDataType.INTEGER);
    public static final Field<Integer> PERSON = DSL.field(DSL.name("person"), SQLDataType.INTEGER);
    public static final Field<Integer> ACCOUNT = DSL.field(DSL.name("account"), SQLDataType.INTEGER);
    public static final Field<Integer> MARKS = DSL.field(DSL.name("marks"), SQLDataType.INTEGER);
    public static final Field<String> SOURCE = DSL.field(DSL.name("source"), SQLDataType.VARCHAR);
    public static final Field<String> DATA = DSL.field(DSL.name("data"), SQLDataType.VARCHAR);
    public static final Field<String> CONTEXT = DSL.field(DSL.name("context"), SQLDataType.VARCHAR);
    public static final Field<LocalDate> DAY = DSL.field(DSL.name("day"), SQLDataType.LOCALDATE);
    public static final Field<Long> TIMES = DSL.field(DSL.name("times"), SQLDataType.BIGINT);

    public static final int MARK_CLAMPED = 1;
    public static final int MARK_BOT = 2;
    public static final int MARK_IMPORTED = 4;

    private Schema() {}
}
