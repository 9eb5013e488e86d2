package dev.evenkeel.api.backtests;

import dev.evenkeel.qualification.backtest.CurvePoint;
import dev.evenkeel.qualification.backtest.Leak;
import dev.evenkeel.qualification.backtest.Result;
import dev.evenkeel.qualification.backtest.RuleWorth;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A backtest with all that came of it.
///
/// @param numbers and what follows: absent until it is done
record ResultAnswer(
        BacktestAnswer backtest,
        @Nullable NumbersAnswer numbers,
        List<Point> curve,
        List<Worth> rules,
        List<Warning> warnings,
        List<String> notes) {

    /// What a threshold for usage would do.
    record Point(
            double usageThreshold,
            double aWeek,
            @Nullable Double precision,
            @Nullable Double recall,
            @Nullable Double lift) {
        static Point of(CurvePoint point) {
            return new Point(
                    point.threshold(),
                    point.aWeek(),
                    NumbersAnswer.known(point.precision()),
                    NumbersAnswer.known(point.recall()),
                    NumbersAnswer.known(point.lift()));
        }
    }

    record Worth(
            String rule,
            double points,
            double share,
            @Nullable Double precision,
            @Nullable Double lift,
            int accounts) {
        static Worth of(RuleWorth rule) {
            return new Worth(
                    rule.rule(),
                    rule.points(),
                    rule.share(),
                    NumbersAnswer.known(rule.precision()),
                    NumbersAnswer.known(rule.lift()),
                    rule.accounts());
        }
    }

    /// @param kind `filled_in_after`, `too_good` or `without_time`
    record Warning(String kind, String name, String what) {
        static Warning of(Leak leak) {
            return new Warning(leak.kind().name().toLowerCase(Locale.ROOT), leak.name(), leak.what());
        }
    }

    static ResultAnswer of(BacktestAnswer backtest) {
        return new ResultAnswer(backtest, null, List.of(), List.of(), List.of(), List.of());
    }

    static ResultAnswer of(Result result) {
        var findings = result.findings();
        return new ResultAnswer(
                BacktestAnswer.of(result.backtest()),
                NumbersAnswer.of(result.numbers()),
                result.curve().stream().map(Point::of).toList(),
                findings.rules().stream().map(Worth::of).toList(),
                findings.leaks().stream().map(Warning::of).toList(),
                findings.notes());
    }
}
