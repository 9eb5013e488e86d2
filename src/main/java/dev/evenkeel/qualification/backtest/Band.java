package dev.evenkeel.qualification.backtest;

/// Accounts of about the same standing: how many days they spent there, and after how many of them they converted.
///
/// @param share of all account-days
/// @param rate of them after which the account converts in time
/// @param ofConversions share of all such days
public record Band(String name, double share, double rate, double ofConversions) {}
