package dev.evenkeel.qualification.backtest;

import dev.evenkeel.activity.Measure;
import dev.evenkeel.qualification.Definition;
import dev.evenkeel.qualification.Definition.PointsRule;
import dev.evenkeel.qualification.Scoring;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The points of one account on every day (F20–F22), equal to those of {@link Scoring} of each day.
final class DayScores {
    private final SignalColumns signals;
    private final List<OneRule> fitRules;
    private final List<OneRule> usageRules;
    private final List<RememberedRule> disqualifiers;
    private final long from;

    final double[] fit;
    final double[] usage;
    final boolean[] disqualified;
    /// For each rule, fit first, on which days it holds.
    final boolean[][] holds;

    DayScores(Definition definition, SignalColumns signals, long from, int days) {
        this.signals = signals;
        this.from = from;
        this.fitRules = rules(definition, definition.fit().rules());
        this.usageRules = rules(definition, definition.usage().rules());
        this.disqualifiers = definition.disqualifiers().stream()
                .map(one -> new RememberedRule(one.when(), signals))
                .toList();
        this.fit = new double[days];
        this.usage = new double[days];
        this.disqualified = new boolean[days];
        this.holds = new boolean[fitRules.size() + usageRules.size()][days];
    }

    private record OneRule(
            RememberedRule when, double points, @Nullable Measure latest, int halfLife) {}

    private List<OneRule> rules(Definition definition, List<PointsRule> rules) {
        return rules.stream()
                .map(rule -> {
                    var decay = rule.decay();
                    var signal = decay == null ? null : definition.signals().get(decay.signal());
                    return new OneRule(
                            new RememberedRule(rule.when(), signals),
                            rule.points(),
                            signal == null ? null : signal.latest(),
                            decay == null ? 0 : decay.halfLifeDays());
                })
                .toList();
    }

    /// Scores the days up to, without, the last.
    void score(int days) {
        for (int day = 0; day < days; day++) {
            fit[day] = sum(fitRules, 0, day);
            usage[day] = sum(usageRules, fitRules.size(), day);
            disqualified[day] = isDisqualified(day);
        }
    }

    private boolean isDisqualified(int day) {
        for (var reason : disqualifiers) if (reason.holds(day)) return true;
        return false;
    }

    private double sum(List<OneRule> rules, int first, int day) {
        double sum = 0;
        for (int i = 0; i < rules.size(); i++) {
            var rule = rules.get(i);
            boolean holding = rule.when().holds(day);
            holds[first + i][day] = holding;
            if (holding) sum += earned(rule, day);
        }
        return sum;
    }

    private double earned(OneRule rule, int day) {
        if (rule.halfLife() == 0) return Scoring.earned(rule.points(), 1);
        double latest = rule.latest() == null ? Double.NaN : signals.latest(rule.latest(), day);
        return Double.isNaN(latest)
                ? 0
                : Scoring.earned(rule.points(), Scoring.remaining((int) (from + day - (long) latest), rule.halfLife()));
    }
}
