package dev.evenkeel.activity;

import dev.evenkeel.activity.engine.Engine;
import dev.evenkeel.activity.engine.Schema;
import dev.evenkeel.intake.EventKind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/// Counts, week by week, what accounts did: one question for all filters that only name events, one for each that looks
/// at properties.
final class WeeksReading {
    private static final Field<Long> SUM =
            DSL.sum(Schema.TIMES).cast(SQLDataType.BIGINT).as("sum");
    private static final Field<Long> COUNT =
            DSL.count().cast(SQLDataType.BIGINT).as("count");

    private final Engine engine;
    private final Conditions conditions;
    private final LocalDate asOf;
    private final LocalDate before;
    private final int weeks;

    WeeksReading(Engine engine, LocalDate asOf, int weeks) {
        this.engine = engine;
        this.conditions = new Conditions(engine);
        this.asOf = asOf;
        this.before = asOf.minusWeeks(weeks);
        this.weeks = weeks;
    }

    List<List<Long>> answer(List<EventFilter> filters) {
        var counts = new ArrayList<long[]>();
        for (int i = 0; i < filters.size(); i++) counts.add(new long[weeks]);
        if (filters.stream().anyMatch(filter -> filter.where().isEmpty())) named(filters, counts);
        for (int i = 0; i < filters.size(); i++)
            if (!filters.get(i).where().isEmpty()) looked(filters.get(i), counts.get(i));
        return counts.stream().map(one -> Arrays.stream(one).boxed().toList()).toList();
    }

    private void named(List<EventFilter> filters, List<long[]> counts) {
        engine.ask(
                DSL.select(Schema.DAY, Schema.KIND, Schema.NAME, SUM)
                        .from(Schema.USAGE_DAY)
                        .where(Schema.ACCOUNT.ne(0).and(within(Schema.DAY)))
                        .groupBy(Schema.DAY, Schema.KIND, Schema.NAME),
                row -> {
                    var kind = EventKind.of(Objects.requireNonNull(row.get(Schema.KIND)));
                    var name = String.valueOf(row.get(Schema.NAME));
                    int week = week(Objects.requireNonNull(row.get(Schema.DAY)));
                    for (int i = 0; i < filters.size(); i++)
                        if (filters.get(i).where().isEmpty() && means(filters.get(i), kind, name))
                            counts.get(i)[week] += Objects.requireNonNull(row.get(SUM));
                });
    }

    private static boolean means(EventFilter filter, EventKind kind, String name) {
        if (kind == EventKind.TRACK)
            return filter.events().contains(name)
                    || filter.events().isEmpty() && filter.pages().isEmpty();
        return (kind == EventKind.PAGE || kind == EventKind.SCREEN)
                && filter.pages().contains(name);
    }

    private void looked(EventFilter filter, long[] counts) {
        var day = DSL.cast(Schema.AT, LocalDate.class).as("on_day");
        engine.ask(
                DSL.select(day, COUNT)
                        .from(Schema.EVENT)
                        .where(Schema.ACCOUNT
                                .ne(0)
                                .and(within(DSL.cast(Schema.AT, LocalDate.class)))
                                .and(Measuring.notByMachines())
                                .and(conditions.names(filter))
                                .and(conditions.properties(filter)))
                        .groupBy(day),
                row -> counts[week(Objects.requireNonNull(row.get(day)))] += Objects.requireNonNull(row.get(COUNT)));
    }

    private Condition within(Field<LocalDate> day) {
        return day.gt(before).and(day.le(asOf));
    }

    private int week(LocalDate day) {
        return (int) (ChronoUnit.DAYS.between(before, day) - 1) / 7;
    }
}
