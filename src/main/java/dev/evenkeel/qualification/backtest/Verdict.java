package dev.evenkeel.qualification.backtest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/// What a backtest comes to, in one plain sentence.
///
/// @param raised how many accounts came up
/// @param converted how many of them converted within the horizon after they first did
/// @param chance how likely at least so many are if accounts were picked blindly; one-sided
public record Verdict(Kind kind, String sentence, int raised, int converted, double chance) {
    private static final double LEVEL = 0.05;

    public enum Kind {
        /// Better than picking blindly, beyond what chance explains.
        FINDS,
        /// No difference to picking blindly can be shown.
        CHANCE,
        /// Worse than picking blindly, beyond what chance explains.
        MISLEADS,
        /// Nobody came up.
        NOBODY
    }

    /// @param lift how much more often the qualified convert than everybody
    /// @param aWeek accounts that come up a week
    static Verdict of(int raised, int converted, double chance, Interval lift, double aWeek) {
        if (raised == 0)
            return new Verdict(Kind.NOBODY, "Raises nobody: no account reaches these thresholds.", 0, 0, 1);
        if (lift.hasLimits() && lift.low() > 1 && chance < LEVEL)
            return new Verdict(
                    Kind.FINDS,
                    "Finds " + times(lift.value()) + " the base rate (95 %: " + number(lift.low()) + " to "
                            + number(lift.high()) + "), " + perWeek(aWeek) + ".",
                    raised,
                    converted,
                    chance);
        if (lift.hasLimits() && lift.high() < 1)
            return new Verdict(
                    Kind.MISLEADS,
                    "Finds fewer than picking blindly: " + times(lift.value()) + " the base rate (95 %: "
                            + number(lift.low()) + " to " + number(lift.high()) + ").",
                    raised,
                    converted,
                    chance);
        return new Verdict(
                Kind.CHANCE,
                "Cannot be told from chance: " + converted + " of " + raised + " accounts, "
                        + (Double.isFinite(lift.value()) ? times(lift.value()) + " the base rate, " : "") + "p = "
                        + probability(chance) + ".",
                raised,
                converted,
                chance);
    }

    private static String times(double lift) {
        return number(lift) + " times";
    }

    private static String perWeek(double aWeek) {
        if (aWeek < 1) return "less than one account a week";
        long rounded = Math.round(aWeek);
        return rounded + (rounded == 1 ? " account a week" : " accounts a week");
    }

    /// Two digits that count.
    private static String number(double value) {
        return value < 10
                ? BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).toPlainString()
                : Long.toString(Math.round(value));
    }

    private static String probability(double chance) {
        return String.format(Locale.ENGLISH, chance < 0.095 ? "%.3f" : "%.2f", chance);
    }
}
