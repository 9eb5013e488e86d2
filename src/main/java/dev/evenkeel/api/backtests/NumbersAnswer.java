package dev.evenkeel.api.backtests;

import dev.evenkeel.qualification.backtest.Band;
import dev.evenkeel.qualification.backtest.Interval;
import dev.evenkeel.qualification.backtest.Numbers;
import dev.evenkeel.qualification.backtest.Workload;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// F23 at two thresholds. What is not known is absent.
///
/// @param kind `finds`, `chance`, `misleads` or `nobody`
/// @param raised accounts that came up, and `converted` those of them that converted in time
/// @param chance one-sided, of at least so many by picking blindly
/// @param aWeek accounts that come up a week
/// @param readyADay qualified on an average day
/// @param caught of the `conversions` those that had been qualified in time
/// @param bandRatio how much more often the ready convert than the quiet
record NumbersAnswer(
        double fitThreshold,
        double usageThreshold,
        String verdict,
        String kind,
        int raised,
        int converted,
        double chance,
        int accounts,
        int conversions,
        int caught,
        double readyADay,
        Limits aWeek,
        Limits precision,
        Limits baseRate,
        Limits recall,
        Limits lift,
        Limits leadDays,
        @Nullable Double revenueReached,
        @Nullable Double revenueOfAll,
        @Nullable Double bandRatio,
        List<BandAnswer> bands,
        List<Load> workload) {

    /// With 95 % limits by drawing accounts again.
    record Limits(
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high) {
        static Limits of(Interval interval) {
            return new Limits(known(interval.value()), known(interval.low()), known(interval.high()));
        }
    }

    record BandAnswer(
            String name,
            @Nullable Double share,
            @Nullable Double rate,
            @Nullable Double ofConversions) {
        static BandAnswer of(Band band) {
            return new BandAnswer(
                    band.name().toLowerCase(Locale.ROOT),
                    known(band.share()),
                    known(band.rate()),
                    known(band.ofConversions()));
        }
    }

    /// @param seller by the trait `owner`; empty for nobody
    record Load(String seller, int accounts, double aWeek, int busiestWeek, int converted) {
        static Load of(Workload.Line line) {
            return new Load(line.seller(), line.accounts(), line.aWeek(), line.busiest(), line.converted());
        }
    }

    static NumbersAnswer of(Numbers numbers) {
        var verdict = numbers.verdict();
        return new NumbersAnswer(
                numbers.fit(),
                numbers.usage(),
                verdict.sentence(),
                verdict.kind().name().toLowerCase(Locale.ROOT),
                verdict.raised(),
                verdict.converted(),
                verdict.chance(),
                numbers.accounts(),
                numbers.conversions(),
                numbers.caught(),
                numbers.ready(),
                Limits.of(numbers.aWeek()),
                Limits.of(numbers.precision()),
                Limits.of(numbers.base()),
                Limits.of(numbers.recall()),
                Limits.of(numbers.lift()),
                Limits.of(numbers.lead()),
                known(numbers.revenue()),
                known(numbers.allRevenue()),
                known(numbers.bands().ratio()),
                numbers.bands().bands().stream().map(BandAnswer::of).toList(),
                numbers.workload().lines().stream().map(Load::of).toList());
    }

    static @Nullable Double known(double number) {
        return Double.isFinite(number) ? Double.valueOf(number) : null;
    }
}
