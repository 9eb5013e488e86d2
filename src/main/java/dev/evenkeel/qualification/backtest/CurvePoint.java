package dev.evenkeel.qualification.backtest;

/// What a threshold for usage would do, that for fit being as it is.
///
/// @param aWeek accounts that come up a week
/// @param precision share of the qualified account-days after which the account converts in time; NaN for nobody
/// @param recall share of the conversions that had been qualified in time
public record CurvePoint(double threshold, double aWeek, double precision, double recall, double lift) {}
