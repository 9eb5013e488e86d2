package dev.evenkeel.qualification.backtest;

import java.util.List;

/// What a backtest found out besides the numbers.
///
/// @param notes what a reader has to know to read them right, as sentences
public record Findings(List<RuleWorth> rules, List<Leak> leaks, List<String> notes) {}
