package dev.evenkeel.qualification;

import dev.evenkeel.activity.Aggregate;
import dev.evenkeel.activity.Measure;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Computes the signals of one subject after the other from what was read for all of them.
final class SubjectRow {
    private final Definition definition;
    private final LocalDate asOf;
    private final Map<Measure, Integer> columns = new HashMap<>();
    private final Map<String, Measure> ages = new HashMap<>();

    private double @Nullable [] numbers;
    private Map<String, Object> traits = Map.of();
    private Map<String, Object> accountTraits = Map.of();
    private @Nullable LatestDeal deal;

    SubjectRow(Definition definition, MeasurementPlan plan, LocalDate asOf) {
        this.definition = definition;
        this.asOf = asOf;
        for (var measure : plan.measures()) columns.put(measure, columns.size());
        for (var rule : definition.rules()) {
            var decay = rule.decay();
            var signal = decay == null ? null : definition.signals().get(decay.signal());
            var latest = signal == null ? null : signal.latest();
            if (decay != null && latest != null) ages.put(decay.signal(), latest);
        }
    }

    Readings readings(
            int subject,
            double @Nullable [] numbers,
            @Nullable Map<String, Object> traits,
            @Nullable Map<String, Object> accountTraits,
            @Nullable LatestDeal deal) {
        this.numbers = numbers;
        this.traits = traits == null ? Map.of() : traits;
        this.accountTraits = accountTraits == null ? Map.of() : accountTraits;
        this.deal = deal;
        var values = new HashMap<String, Object>();
        definition.signals().forEach((name, signal) -> {
            var value = value(signal);
            if (value != null) values.put(name, value);
        });
        return new Readings(subject, asOf, values, ages());
    }

    private Map<String, Integer> ages() {
        if (ages.isEmpty()) return Map.of();
        var days = new HashMap<String, Integer>();
        ages.forEach((signal, measure) -> {
            var latest = number(measure);
            if (!Double.isNaN(latest)) days.put(signal, (int) (asOf.toEpochDay() - (long) latest));
        });
        return days;
    }

    private @Nullable Object value(Signal signal) {
        return switch (signal) {
            case Signal.Tally tally -> number(tally.measure());
            case Signal.LastSeen seen -> known(asOf.toEpochDay() - number(seen.measure()));
            case Signal.Change change -> ratio(number(change.measure()), number(change.before()));
            case Signal.Milestone milestone -> number(milestone.measure()) >= milestone.times();
            case Signal.Share share -> ratio(value(share.of()), value(share.in()));
            case Signal.Constant constant -> constant.value();
            case Signal.Trait trait ->
                TypedValue.of(
                        (trait.whose() == definition.about() ? traits : accountTraits).get(trait.key()), trait.type());
            case Signal.Deal field ->
                deal == null ? null : TypedValue.of(deal.fields().get(field.field()), field.type());
            case Signal.OpenDeal open -> deal != null && deal.open();
        };
    }

    private double number(Measure measure) {
        var column = columns.get(measure);
        if (numbers != null && column != null) return numbers[column];
        return measure.aggregate() == Aggregate.FIRST_DAY || measure.aggregate() == Aggregate.LAST_DAY ? Double.NaN : 0;
    }

    private static @Nullable Double ratio(@Nullable Object of, @Nullable Object in) {
        if (!(of instanceof Double part) || !(in instanceof Double whole) || whole <= 0) return null;
        return known(part / whole);
    }

    private static @Nullable Double known(double number) {
        return Double.isNaN(number) ? null : Double.valueOf(number);
    }
}
