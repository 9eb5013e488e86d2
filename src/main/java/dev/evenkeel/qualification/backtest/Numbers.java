package dev.evenkeel.qualification.backtest;

import java.util.List;

/// F23: what a definition would have done at two thresholds, with 95 % intervals by resampling accounts.
///
/// @param accounts how many accounts were there and not yet converted on any day
/// @param conversions how many of them converted within the horizon of a day of evaluation
/// @param aWeek accounts that come up a week; one that was qualified within four weeks before does not come up again
/// @param ready how many are qualified on an average day
/// @param precision share of the qualified account-days after which the account converts in time
/// @param base the same share of all account-days
/// @param recall share of the conversions that had been qualified within the horizon before
/// @param lift precision through base
/// @param lead median days from the first qualified day within the horizon until the conversion
/// @param caught conversions that had been qualified in time
/// @param revenue the amounts of their deals, and those of all conversions; NaN where no amount is known
public record Numbers(
        double fit,
        double usage,
        int accounts,
        int conversions,
        int caught,
        Interval aWeek,
        double ready,
        Interval precision,
        Interval base,
        Interval recall,
        Interval lift,
        Interval lead,
        double revenue,
        double allRevenue,
        Bands bands,
        List<Raised> raised,
        Workload workload,
        Verdict verdict) {}
