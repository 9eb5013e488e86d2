package dev.evenkeel.qualification.backtest;

/// What a single rule tells: on which share of the account-days it holds, and how much more often accounts convert
/// after those than after all.
///
/// @param accounts how many accounts converted in time after a day on which it held
/// @param share of all account-days; 0 for a rule that never held
/// @param precision share of those after which the account converts in time; NaN for a rule that never held
public record RuleWorth(String rule, double points, double share, double precision, double lift, int accounts) {}
