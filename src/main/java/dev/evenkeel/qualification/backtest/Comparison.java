package dev.evenkeel.qualification.backtest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Two definitions over the same past: who enters with the second, who leaves, and what that gains and costs.
///
/// @param entering accounts that only the second would have raised, the first day each
/// @param leaving accounts that only the first would have raised
/// @param aWeek how many more accounts a week the second raises
/// @param caught how many more conversions it catches
/// @param liftDifference by how much its lift is higher, with the interval of the same draws; unknown limits where the
///     two do not speak of the same accounts
public record Comparison(
        Backtest first,
        Backtest second,
        Numbers firstNumbers,
        Numbers secondNumbers,
        List<Raised> entering,
        List<Raised> leaving,
        double aWeek,
        int caught,
        Interval liftDifference) {

    static Comparison of(Result one, Result other) {
        var first = one.numbers();
        var second = other.numbers();
        return new Comparison(
                one.backtest(),
                other.backtest(),
                first,
                second,
                without(second, accounts(first)),
                without(first, accounts(second)),
                second.aWeek().value() - first.aWeek().value(),
                second.caught() - first.caught(),
                liftDifference(one, other, first, second));
    }

    private static Set<Integer> accounts(Numbers numbers) {
        return numbers.raised().stream().map(Raised::account).collect(Collectors.toCollection(HashSet::new));
    }

    private static List<Raised> without(Numbers numbers, Set<Integer> others) {
        var only = new ArrayList<Raised>();
        for (var raised : numbers.raised()) if (raised.first() && !others.contains(raised.account())) only.add(raised);
        return List.copyOf(only);
    }

    /// How many of them converted in time.
    public static long converted(List<Raised> raised) {
        return raised.stream().filter(one -> one.converted() != null).count();
    }

    private static Interval liftDifference(Result one, Result other, Numbers first, Numbers second) {
        double difference = second.lift().value() - first.lift().value();
        var accounts = one.counting().evidence().accounts();
        if (!Arrays.equals(accounts, other.counting().evidence().accounts()))
            return new Interval(Double.NaN, difference, Double.NaN);
        var a = one.counting().tally(first.fit(), first.usage());
        var b = other.counting().tally(second.fit(), second.usage());
        var sums = one.counting()
                .resampling()
                .sums(a.risk, a.hits, a.qualified, a.qualifiedHits, b.risk, b.hits, b.qualified, b.qualifiedHits);
        return Resampling.interval(sums, sum -> lift(sum, 4) - lift(sum, 0));
    }

    private static double lift(double[] sums, int at) {
        return sums[at + 3] / sums[at + 2] / (sums[at + 1] / sums[at]);
    }
}
