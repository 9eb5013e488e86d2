package dev.evenkeel.activity;

import dev.evenkeel.activity.engine.Engine;
import dev.evenkeel.activity.engine.Schema;
import dev.evenkeel.intake.EventKind;
import java.time.LocalDate;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/// Filters and windows as conditions over either table.
final class Conditions {
    private final Engine engine;

    Conditions(Engine engine) {
        this.engine = engine;
    }

    static Field<Integer> subject(Grain grain) {
        return switch (grain) {
            case ACCOUNT -> Schema.ACCOUNT;
            case PERSON -> Schema.PERSON;
        };
    }

    Condition names(EventFilter filter) {
        var track = Schema.KIND.eq(EventKind.TRACK.code());
        var page = Schema.KIND.in(EventKind.PAGE.code(), EventKind.SCREEN.code());
        if (filter.events().isEmpty() && filter.pages().isEmpty()) return track;
        var condition = DSL.noCondition();
        if (!filter.events().isEmpty()) condition = condition.or(track.and(Schema.NAME.in(filter.events())));
        if (!filter.pages().isEmpty()) condition = condition.or(page.and(Schema.NAME.in(filter.pages())));
        return condition;
    }

    Condition properties(EventFilter filter) {
        return filter.where().stream().map(this::property).reduce(DSL.noCondition(), Condition::and);
    }

    private Condition property(PropertyCondition condition) {
        var text = engine.property(condition.property());
        return switch (condition.operator()) {
            case IS -> text.in(condition.values());
            case IS_NOT -> text.isNotNull().and(text.notIn(condition.values()));
            case AT_LEAST -> number(text).ge(operand(condition));
            case MORE_THAN -> number(text).gt(operand(condition));
            case AT_MOST -> number(text).le(operand(condition));
            case LESS_THAN -> number(text).lt(operand(condition));
            case PRESENT -> text.isNotNull();
            case ABSENT -> text.isNull();
        };
    }

    private static Field<Double> number(Field<String> text) {
        return DSL.tryCast(text, SQLDataType.DOUBLE);
    }

    private static Double operand(PropertyCondition condition) {
        return Double.valueOf(condition.values().getFirst());
    }

    static Condition within(Field<LocalDate> day, Window window, LocalDate asOf) {
        var until = day.le(asOf.minusDays(window.offset()));
        return window.days() == Window.ALL_DAYS ? until : until.and(day.gt(start(window, asOf)));
    }

    /// The last day before the window.
    static LocalDate start(Window window, LocalDate asOf) {
        return window.days() == Window.ALL_DAYS
                ? LocalDate.of(1, 1, 1)
                : asOf.minusDays(window.offset()).minusDays(window.days());
    }
}
