package dev.evenkeel.qualification.backtest;

import dev.evenkeel.activity.Aggregate;
import dev.evenkeel.activity.Measure;
import dev.evenkeel.qualification.Definition;
import dev.evenkeel.qualification.LatestDeal;
import dev.evenkeel.qualification.MeasurementPlan;
import dev.evenkeel.qualification.Signal;
import dev.evenkeel.qualification.TypedValue;
import dev.evenkeel.rules.ValueType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The signals of one account on every day, each as a column of numbers: flags as 0 and 1, days from the epoch, texts
/// by their place in a list, NaN for what is not known.
final class SignalColumns {
    private final Definition definition;
    private final long from;
    private final int days;
    private final Map<Measure, Integer> measures = new HashMap<>();
    private final Map<String, double[]> columns = new LinkedHashMap<>();
    private final Map<String, ValueType> types = new HashMap<>();
    private final Map<String, Integer> codes = new HashMap<>();
    private final List<String> texts = new ArrayList<>();

    private double @Nullable [][] numbers;
    private Map<String, Steps> traits = Map.of();
    private Steps deals = Steps.NONE;

    SignalColumns(Definition definition, MeasurementPlan plan, LocalDate from, int days) {
        this.definition = definition;
        this.from = from.toEpochDay();
        this.days = days;
        for (var measure : plan.measures()) measures.put(measure, measures.size());
        definition.signals().forEach((name, signal) -> {
            columns.put(name, new double[days]);
            types.put(name, signal.type());
        });
        var today = new double[days];
        for (int i = 0; i < days; i++) today[i] = this.from + i;
        columns.put(Definition.TODAY, today);
        types.put(Definition.TODAY, ValueType.DATE);
    }

    /// Fills all columns for one account.
    ///
    /// @param numbers for each measure its days; null for an account that did nothing
    void read(double @Nullable [][] numbers, Map<String, Steps> traits, Steps deals) {
        this.numbers = numbers;
        this.traits = traits;
        this.deals = deals;
        definition.signals().forEach((name, signal) -> fill(signal, column(name)));
    }

    double[] column(String name) {
        return Objects.requireNonNull(columns.get(name), name);
    }

    ValueType type(String name) {
        return Objects.requireNonNull(types.get(name), name);
    }

    /// What a number of a column stands for in rules; null for what is not known.
    @Nullable
    Object value(ValueType type, double number) {
        if (Double.isNaN(number)) return null;
        return switch (type) {
            case NUMBER -> number;
            case FLAG -> number != 0;
            case TEXT -> texts.get((int) number);
            case DATE -> LocalDate.ofEpochDay((long) number);
        };
    }

    /// The day of the latest event behind a signal, from the epoch; NaN without one.
    double latest(Measure latest, int day) {
        return number(latest, day);
    }

    private void fill(Signal signal, double[] out) {
        switch (signal) {
            case Signal.Tally tally -> each(out, day -> number(tally.measure(), day));
            case Signal.LastSeen seen -> each(out, day -> from + day - number(seen.measure(), day));
            case Signal.Change change ->
                each(out, day -> ratio(number(change.measure(), day), number(change.before(), day)));
            case Signal.Milestone milestone ->
                each(out, day -> number(milestone.measure(), day) >= milestone.times() ? 1 : 0);
            case Signal.Share share -> {
                var of = new double[days];
                var in = new double[days];
                fill(share.of(), of);
                fill(share.in(), in);
                each(out, day -> ratio(of[day], in[day]));
            }
            case Signal.Constant constant -> Arrays.fill(out, constant.value());
            case Signal.Trait trait ->
                steps(traits.getOrDefault(trait.key(), Steps.NONE), out, value -> TypedValue.of(value, trait.type()));
            case Signal.Deal field ->
                steps(
                        deals,
                        out,
                        value -> value instanceof LatestDeal deal
                                ? TypedValue.of(deal.fields().get(field.field()), field.type())
                                : null);
            case Signal.OpenDeal open -> steps(deals, out, value -> value instanceof LatestDeal deal && deal.open());
        }
        if (signal instanceof Signal.OpenDeal) each(out, day -> Double.isNaN(out[day]) ? 0 : out[day]);
    }

    private interface OfDay {
        double value(int day);
    }

    private void each(double[] out, OfDay value) {
        for (int day = 0; day < days; day++) out[day] = value.value(day);
    }

    private double number(Measure measure, int day) {
        var column = measures.get(measure);
        if (numbers != null && column != null) return numbers[column][day];
        return measure.aggregate() == Aggregate.FIRST_DAY || measure.aggregate() == Aggregate.LAST_DAY ? Double.NaN : 0;
    }

    private static double ratio(double of, double in) {
        return in > 0 ? of / in : Double.NaN;
    }

    private void steps(Steps steps, double[] out, Function<@Nullable Object, @Nullable Object> typed) {
        Arrays.fill(out, Double.NaN);
        for (var step : steps.all()) {
            if (step.from() >= from + days) break;
            int start = (int) Math.max(0, step.from() - from);
            Arrays.fill(out, start, days, code(typed.apply(step.value())));
        }
    }

    private double code(@Nullable Object value) {
        return switch (value) {
            case null -> Double.NaN;
            case Double number -> number;
            case Boolean flag -> flag ? 1 : 0;
            case LocalDate day -> day.toEpochDay();
            case String text ->
                codes.computeIfAbsent(text, fresh -> {
                    texts.add(fresh);
                    return texts.size() - 1;
                });
            default -> throw new IllegalStateException("Not a value of a signal: " + value);
        };
    }
}
