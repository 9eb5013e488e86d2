package dev.evenkeel.activity;

import static java.util.stream.Collectors.groupingBy;

import dev.evenkeel.activity.engine.Engine;
import dev.evenkeel.activity.history.HistoryPass;
import dev.evenkeel.activity.history.UsageRows;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The history of measures: those without conditions on properties in one pass, which hands subjects over as they come;
/// those with, kept by subject before.
final class HistoryReading {
    private final Engine engine;
    private final UsageRows plainRows;
    private final HistoryQuestion question;
    private final SubjectDays each;
    /// What measures with conditions came to: days for each measure, null for those without.
    private final Map<Integer, double[][]> kept = new HashMap<>();

    private final double[][] nothing;

    /// @param plainRows where rows come from that no condition on properties is asked of
    HistoryReading(Engine engine, UsageRows plainRows, HistoryQuestion question, SubjectDays each) {
        this.engine = engine;
        this.plainRows = plainRows;
        this.question = question;
        this.each = each;
        this.nothing = question.measures().stream()
                .map(measure -> nothing(measure, question.days()))
                .toArray(double[][]::new);
    }

    static double[] nothing(Measure measure, int days) {
        var values = new double[days];
        switch (measure.aggregate()) {
            case COUNT, PEOPLE, DAYS -> {}
            case FIRST_DAY, LAST_DAY -> Arrays.fill(values, Double.NaN);
        }
        return values;
    }

    void answer() {
        var byConditions = question.measures().stream()
                .distinct()
                .collect(groupingBy(measure -> measure.filter().where()));
        byConditions.forEach((where, measures) -> {
            if (!where.isEmpty()) run(measures, new EngineRows(engine, where), this::keep);
        });
        var plain = byConditions.getOrDefault(List.of(), List.of());
        if (!plain.isEmpty()) run(plain, plainRows, this::hand);
        // Those who did nothing but what the conditions ask for.
        for (int subject : List.copyOf(kept.keySet())) hand(subject, nothing.clone());
    }

    private void run(List<Measure> measures, UsageRows rows, SubjectDays to) {
        var part = new HistoryQuestion(question.grain(), measures, question.from(), question.to(), question.lens());
        HistoryPass.run(part, rows, (subject, values) -> to.subject(subject, spread(measures, values)));
    }

    /// The values at their places among all measures; nothing elsewhere.
    private double[][] spread(List<Measure> measures, double[][] values) {
        var all = nothing.clone();
        for (int i = 0; i < all.length; i++) {
            int place = measures.indexOf(question.measures().get(i));
            if (place >= 0) all[i] = values[place];
        }
        return all;
    }

    private void keep(int subject, double[][] values) {
        var known = kept.computeIfAbsent(subject, fresh -> nothing.clone());
        for (int i = 0; i < values.length; i++) if (values[i] != nothing[i]) known[i] = values[i].clone();
    }

    private void hand(int subject, double[][] values) {
        var conditional = kept.remove(subject);
        if (conditional != null)
            for (int i = 0; i < values.length; i++) if (conditional[i] != nothing[i]) values[i] = conditional[i];
        each.subject(subject, values);
    }
}
