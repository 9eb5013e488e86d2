package dev.evenkeel.activity;

import static java.util.stream.Collectors.groupingBy;

import dev.evenkeel.activity.engine.Engine;
import dev.evenkeel.activity.engine.Schema;
import dev.evenkeel.intake.EventKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// Measures by SQL: one pass over the rollup for those without conditions on properties, one over the events for those
/// with, and for all that is asked as it was known.
final class Measuring {
    /// More subjects than this are found faster by looking at all of them than by a list in the question.
    private static final int LISTED = 500;

    private static final Field<LocalDate> HAPPENED = DSL.cast(Schema.AT, LocalDate.class);
    private static final Field<LocalDate> RECEIVED = DSL.cast(Schema.RECEIVED, LocalDate.class);

    private final Engine engine;
    private final Conditions conditions;
    private final Grain grain;
    private final @Nullable Collection<Integer> subjects;
    private final @Nullable Set<Integer> wanted;
    private final LocalDate asOf;
    private final Lens lens;
    private final Map<Integer, double[]> values = new HashMap<>();

    Measuring(Engine engine, Grain grain, @Nullable Collection<Integer> subjects, LocalDate asOf, Lens lens) {
        this.engine = engine;
        this.conditions = new Conditions(engine);
        this.grain = grain;
        this.subjects = subjects;
        this.wanted = subjects == null ? null : Set.copyOf(subjects);
        this.asOf = asOf;
        this.lens = lens;
    }

    Map<Integer, double[]> answer(List<Measure> measures) {
        var byTable = measures.stream()
                .distinct()
                .collect(groupingBy(
                        measure -> isRolledUp() && measure.filter().where().isEmpty()));
        byTable.forEach((rolledUp, group) -> group.stream()
                .collect(groupingBy(measure -> measure.window().days() == Window.ALL_DAYS))
                .values()
                .forEach(some -> ask(measures, some, rolledUp)));
        return values;
    }

    /// Only events say when they arrived.
    private boolean isRolledUp() {
        return lens == Lens.AS_IT_HAPPENED;
    }

    Set<Integer> present() {
        var present = new HashSet<Integer>();
        var subject = Conditions.subject(grain);
        var where = isRolledUp() ? concerned(Schema.DAY) : concerned(HAPPENED).and(usage());
        engine.ask(
                DSL.selectDistinct(subject)
                        .from(isRolledUp() ? Schema.USAGE_DAY : Schema.EVENT)
                        .where(where),
                row -> present.add(row.get(subject)));
        if (subjects != null) present.retainAll(subjects);
        return present;
    }

    static double[] nothing(List<Measure> measures) {
        return measures.stream()
                .mapToDouble(measure -> switch (measure.aggregate()) {
                    case COUNT, PEOPLE, DAYS -> 0;
                    case FIRST_DAY, LAST_DAY -> Double.NaN;
                })
                .toArray();
    }

    private Condition concerned(Field<LocalDate> day) {
        var subject = Conditions.subject(grain);
        var condition = subject.ne(0).and(day.le(asOf));
        return subjects == null || subjects.size() > LISTED ? condition : condition.and(subject.in(subjects));
    }

    private void ask(List<Measure> all, List<Measure> some, boolean rolledUp) {
        var subject = Conditions.subject(grain);
        var day = rolledUp ? Schema.DAY : HAPPENED;
        var columns = new ArrayList<Field<?>>();
        columns.add(subject);
        for (int i = 0; i < some.size(); i++)
            columns.add(aggregate(some.get(i), day, rolledUp).as("m" + i));
        var earliest = some.stream()
                .map(measure -> Conditions.start(measure.window(), asOf))
                .min(LocalDate::compareTo);
        var where = concerned(day).and(day.gt(earliest.orElseThrow()));
        if (!rolledUp) where = where.and(usage());
        engine.ask(
                DSL.select(columns)
                        .from(rolledUp ? Schema.USAGE_DAY : Schema.EVENT)
                        .where(where)
                        .groupBy(subject),
                row -> fill(row, all, some));
    }

    private Condition usage() {
        return lens == Lens.AS_KNOWN ? notByMachines().and(RECEIVED.le(asOf)) : notByMachines();
    }

    static Condition notByMachines() {
        var usage = Schema.KIND.in(EventKind.TRACK.code(), EventKind.PAGE.code(), EventKind.SCREEN.code());
        return usage.and(Schema.MARKS.bitAnd(Schema.MARK_BOT).eq(0));
    }

    private Field<?> aggregate(Measure measure, Field<LocalDate> day, boolean rolledUp) {
        var counts = conditions
                .names(measure.filter())
                .and(conditions.properties(measure.filter()))
                .and(Conditions.within(day, measure.window(), asOf));
        return switch (measure.aggregate()) {
            case COUNT ->
                DSL.sum(DSL.when(counts, rolledUp ? Schema.TIMES : DSL.inline(1L))
                        .otherwise(0L));
            case PEOPLE -> DSL.countDistinct(DSL.when(counts, Schema.PERSON));
            case DAYS -> DSL.countDistinct(DSL.when(counts, day));
            case FIRST_DAY -> DSL.min(DSL.when(counts, day));
            case LAST_DAY -> DSL.max(DSL.when(counts, day));
        };
    }

    private void fill(Record row, List<Measure> all, List<Measure> some) {
        var subject = row.get(0, Integer.class);
        if (wanted != null && !wanted.contains(subject)) return;
        var of = values.computeIfAbsent(subject, s -> nothing(all));
        for (int i = 0; i < some.size(); i++) {
            double value = number(row.get(i + 1));
            if (Double.isNaN(value)) continue;
            for (int j = 0; j < all.size(); j++) if (all.get(j).equals(some.get(i))) of[j] = value;
        }
    }

    private static double number(@Nullable Object value) {
        return switch (value) {
            case null -> Double.NaN;
            case LocalDate day -> day.toEpochDay();
            case java.sql.Date day -> day.toLocalDate().toEpochDay();
            case Number number -> number.doubleValue();
            default -> throw new IllegalStateException("Not a number: " + value + " in " + Arrays.asList(value));
        };
    }
}
