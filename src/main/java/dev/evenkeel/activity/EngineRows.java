package dev.evenkeel.activity;

import dev.evenkeel.activity.engine.Engine;
import dev.evenkeel.activity.engine.Schema;
import dev.evenkeel.activity.history.UsageRows;
import dev.evenkeel.intake.EventKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/// Rows of usage by SQL, added up by day: from the rollup where arrival does not matter, else from the events.
final class EngineRows implements UsageRows {
    private static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);

    private final Engine engine;
    private final Conditions conditions;
    private final List<PropertyCondition> where;
    private final List<Name> names = new ArrayList<>();
    private final Map<Name, Integer> codes = new HashMap<>();

    /// @param where conditions on properties that all rows meet
    EngineRows(Engine engine, List<PropertyCondition> where) {
        this.engine = engine;
        this.conditions = new Conditions(engine);
        this.where = where;
    }

    @Override
    public Name name(int code) {
        return names.get(code);
    }

    @Override
    public void read(Wanted wanted, Reader reader) {
        if (where.isEmpty() && wanted.lens() == Lens.AS_IT_HAPPENED) rolledUp(wanted, reader);
        else events(wanted, reader);
    }

    private void rolledUp(Wanted wanted, Reader reader) {
        var subject = Conditions.subject(wanted.grain());
        engine.ask(
                DSL.select(subject, Schema.PERSON, Schema.DAY, Schema.DAY, Schema.KIND, Schema.NAME, Schema.TIMES)
                        .from(Schema.USAGE_DAY)
                        .where(subject.ne(0).and(within(Schema.DAY, wanted)).and(named(wanted)))
                        .orderBy(subject, Schema.PERSON),
                row -> hand(row, reader));
    }

    private void events(Wanted wanted, Reader reader) {
        var subject = Conditions.subject(wanted.grain());
        var day = DSL.cast(Schema.AT, SQLDataType.LOCALDATE);
        var received = wanted.lens() == Lens.AS_KNOWN ? DSL.cast(Schema.RECEIVED, SQLDataType.LOCALDATE) : day;
        var times = DSL.count().cast(SQLDataType.BIGINT);
        var condition = subject.ne(0)
                .and(Measuring.notByMachines())
                .and(within(day, wanted))
                .and(named(wanted))
                .and(conditions.properties(new EventFilter(Set.of(), Set.of(), where)));
        if (wanted.lens() == Lens.AS_KNOWN)
            condition = condition.and(received.le(LocalDate.ofEpochDay(wanted.lastDay())));
        engine.ask(
                DSL.select(
                                subject,
                                Schema.PERSON,
                                day.as("happened"),
                                received.as("received"),
                                Schema.KIND,
                                Schema.NAME,
                                times.as("times"))
                        .from(Schema.EVENT)
                        .where(condition)
                        .groupBy(subject, Schema.PERSON, day, received, Schema.KIND, Schema.NAME)
                        .orderBy(subject, Schema.PERSON),
                row -> hand(row, reader));
    }

    private static Condition within(Field<LocalDate> day, Wanted wanted) {
        var until = day.le(LocalDate.ofEpochDay(wanted.lastDay()));
        var first = LocalDate.ofEpochDay(wanted.firstDay());
        return first.isBefore(EARLIEST) ? until : until.and(day.ge(first));
    }

    private Condition named(Wanted wanted) {
        return wanted.filters().stream().map(conditions::names).reduce(DSL.noCondition(), Condition::or);
    }

    private void hand(Record row, Reader reader) {
        var name = new Name(EventKind.of(whole(row, 4)), Objects.toString(row.get(5)));
        int code = codes.computeIfAbsent(name, fresh -> {
            names.add(fresh);
            return names.size() - 1;
        });
        reader.row(whole(row, 0), whole(row, 1), day(row, 2), day(row, 3), code, whole(row, 6));
    }

    private static int whole(Record row, int column) {
        return ((Number) Objects.requireNonNull(row.get(column))).intValue();
    }

    private static int day(Record row, int column) {
        return Math.toIntExact(((LocalDate) Objects.requireNonNull(row.get(column))).toEpochDay());
    }
}
