package dev.evenkeel.web.backtests;

import dev.evenkeel.qualification.backtest.Backtest;
import dev.evenkeel.qualification.backtest.Interval;
import dev.evenkeel.qualification.backtest.Numbers;
import dev.evenkeel.qualification.backtest.Verdict;
import dev.evenkeel.web.layout.Chart;
import dev.evenkeel.web.layout.Say;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What two thresholds come to.
///
/// @param weeks accounts that come up, week by week
/// @param calendar the same with names, the latest week first
/// @param sellers how many share the work evenly; 0 for those whom the trait `owner` names
/// @param least the lowest threshold for usage that makes a difference, and the highest
public record Counted(
        Backtest backtest, Numbers numbers, Chart weeks, List<Week> calendar, int sellers, double least, double most) {

    /// @param from its first day
    public record Week(LocalDate from, List<Entry> entries) {}

    /// @param key of the account
    /// @param after in how many days it converted; absent if it did not in time
    public record Entry(
            String key,
            String name,
            LocalDate day,
            boolean again,
            @Nullable Long after) {}

    public boolean moved() {
        return numbers.fit() != backtest.fit() || numbers.usage() != backtest.usage();
    }

    /// How finely the threshold for usage moves: by whole points where the definition's is whole.
    public String step() {
        return backtest.usage() == Math.rint(backtest.usage()) && numbers.usage() == Math.rint(numbers.usage())
                ? "1"
                : "any";
    }

    public String tone() {
        return switch (numbers.verdict().kind()) {
            case FINDS -> "good";
            case CHANCE, NOBODY -> "";
            case MISLEADS -> "bad";
        };
    }

    public String icon() {
        return numbers.verdict().kind() == Verdict.Kind.FINDS ? "check" : "warning";
    }

    public static String percent(double share) {
        if (!Double.isFinite(share)) return "–";
        return share > 0 && share < 0.1 ? Say.points(share * 100) + " %" : Say.percent(share);
    }

    /// The limits of a share: `8 % to 16 %`.
    public static String percents(Interval interval) {
        return interval.hasLimits()
                ? "95 %: " + percent(interval.low()) + " to " + percent(interval.high())
                : "no limits known";
    }

    public static String number(double number) {
        return Double.isFinite(number) ? Say.points(number) : "–";
    }

    public static String numbers(Interval interval) {
        return interval.hasLimits()
                ? "95 %: " + number(interval.low()) + " to " + number(interval.high())
                : "no limits known";
    }

    /// An amount of money, rounded.
    public static String amount(double amount) {
        return Double.isFinite(amount) ? Say.number(Math.round(amount)) : "–";
    }
}
