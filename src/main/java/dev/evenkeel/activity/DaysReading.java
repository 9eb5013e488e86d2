package dev.evenkeel.activity;

import static dev.evenkeel.activity.TimelineReading.instant;
import static dev.evenkeel.activity.TimelineReading.value;

import dev.evenkeel.activity.engine.Engine;
import dev.evenkeel.activity.engine.Schema;
import dev.evenkeel.intake.EventKind;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/// Reads charts and lists from the rollup of days.
final class DaysReading {
    private static final Field<Long> SUM =
            DSL.sum(Schema.TIMES).cast(SQLDataType.BIGINT).as("sum");
    private static final Field<Long> TRACKED = DSL.sum(DSL.when(Schema.KIND.eq(EventKind.TRACK.code()), Schema.TIMES)
                    .otherwise(0L))
            .cast(SQLDataType.BIGINT)
            .as("tracked");
    private static final Field<Long> PEOPLE =
            DSL.countDistinct(Schema.PERSON).cast(SQLDataType.BIGINT).as("people");
    private static final Field<Long> DAYS =
            DSL.countDistinct(Schema.DAY).cast(SQLDataType.BIGINT).as("days");
    private static final Field<LocalDate> LAST_DAY = DSL.max(Schema.DAY).as("last_day");
    private static final Field<LocalDateTime> FIRST =
            DSL.min(DSL.field(DSL.name("first_at"), SQLDataType.LOCALDATETIME)).as("first");
    private static final Field<LocalDateTime> LAST =
            DSL.max(DSL.field(DSL.name("last_at"), SQLDataType.LOCALDATETIME)).as("last");

    private final Engine engine;

    DaysReading(Engine engine) {
        this.engine = engine;
    }

    List<DayOfUse> days(Grain grain, int subject, LocalDate from, LocalDate to) {
        var days = new ArrayList<DayOfUse>();
        engine.ask(
                DSL.select(Schema.DAY, Schema.KIND, Schema.NAME, SUM, PEOPLE)
                        .from(Schema.USAGE_DAY)
                        .where(Conditions.subject(grain).eq(subject).and(Schema.DAY.between(from, to)))
                        .groupBy(Schema.DAY, Schema.KIND, Schema.NAME)
                        .orderBy(Schema.DAY, Schema.KIND, Schema.NAME),
                row -> days.add(new DayOfUse(
                        value(row, Schema.DAY),
                        EventKind.of(value(row, Schema.KIND)),
                        value(row, Schema.NAME),
                        value(row, SUM),
                        value(row, PEOPLE))));
        return days;
    }

    List<EventName> names(LocalDate asOf) {
        var names = new ArrayList<EventName>();
        engine.ask(
                DSL.select(Schema.KIND, Schema.NAME, SUM, LAST_DAY)
                        .from(Schema.USAGE_DAY)
                        .where(Schema.DAY.le(asOf))
                        .groupBy(Schema.KIND, Schema.NAME)
                        .orderBy(Schema.KIND, SUM.desc()),
                row -> names.add(new EventName(
                        EventKind.of(value(row, Schema.KIND)),
                        value(row, Schema.NAME),
                        value(row, SUM),
                        value(row, LAST_DAY))));
        return names;
    }

    List<PersonOfAccount> people(int account, LocalDate asOf) {
        var people = new ArrayList<PersonOfAccount>();
        engine.ask(
                DSL.select(Schema.PERSON, SUM, DAYS, FIRST, LAST)
                        .from(Schema.USAGE_DAY)
                        .where(Schema.ACCOUNT
                                .eq(account)
                                .and(Schema.DAY.le(asOf))
                                .and(Schema.PERSON.ne(0)))
                        .groupBy(Schema.PERSON)
                        .orderBy(LAST.desc(), Schema.PERSON),
                row -> people.add(new PersonOfAccount(
                        value(row, Schema.PERSON),
                        value(row, SUM),
                        value(row, DAYS),
                        instant(value(row, FIRST)),
                        instant(value(row, LAST)))));
        return people;
    }

    List<PersonDay> personDays(Grain grain, int subject, LocalDate from, LocalDate to) {
        var days = new ArrayList<PersonDay>();
        engine.ask(
                DSL.select(Schema.PERSON, Schema.DAY, TRACKED, SUM)
                        .from(Schema.USAGE_DAY)
                        .where(Conditions.subject(grain).eq(subject).and(Schema.DAY.between(from, to)))
                        .groupBy(Schema.PERSON, Schema.DAY),
                row -> days.add(new PersonDay(
                        value(row, Schema.PERSON), value(row, Schema.DAY), value(row, TRACKED), value(row, SUM))));
        return days;
    }
}
