package dev.evenkeel.web.backtests;

import dev.evenkeel.foundation.Problem;
import dev.evenkeel.qualification.backtest.Backtest;
import dev.evenkeel.web.layout.Choice;
import java.util.List;

/// All backtests, and the form for a new one.
///
/// @param definitions about accounts, by name
public record BacktestList(
        List<Backtest> backtests, List<Choice> definitions, BacktestForm form, List<Problem> problems) {}
