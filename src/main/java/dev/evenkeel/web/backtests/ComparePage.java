package dev.evenkeel.web.backtests;

import dev.evenkeel.foundation.Problem;
import dev.evenkeel.qualification.backtest.Comparison;
import dev.evenkeel.web.backtests.Counted.Entry;
import dev.evenkeel.web.layout.Say;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Two backtests side by side.
///
/// @param comparison absent where they cannot be compared
public record ComparePage(
        @Nullable Comparison comparison, List<Entry> entering, List<Entry> leaving, List<Problem> problems) {
    public Comparison known() {
        return java.util.Objects.requireNonNull(comparison);
    }

    /// How many of them converted in time.
    public static long converted(List<Entry> entries) {
        return entries.stream().filter(entry -> entry.after() != null).count();
    }

    /// What the second gains and costs, in one sentence.
    public String sentence() {
        var found = known();
        var lift = found.liftDifference();
        var sure = lift.hasLimits() && (lift.low() > 0 || lift.high() < 0);
        return "The second raises " + more(found.aWeek()) + " accounts a week and catches " + more(found.caught())
                + " conversions. Its lift is " + Say.signed(lift.value())
                + (sure
                        ? ", a difference beyond chance."
                        : lift.hasLimits()
                                ? ", which cannot be told from chance."
                                : "; the two do not speak of the same accounts, so chance cannot be judged.");
    }

    private static String more(double number) {
        var rounded = Say.points(Math.abs(number));
        return rounded.equals("0") ? "as many" : rounded + (number > 0 ? " more" : " fewer");
    }
}
