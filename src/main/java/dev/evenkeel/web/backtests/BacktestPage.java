package dev.evenkeel.web.backtests;

import dev.evenkeel.foundation.Problem;
import dev.evenkeel.qualification.backtest.Backtest;
import dev.evenkeel.qualification.backtest.Findings;
import dev.evenkeel.web.layout.Chart;
import dev.evenkeel.web.layout.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One backtest.
///
/// @param counted what the thresholds come to; absent until it is done
/// @param findings what does not depend on thresholds
/// @param curve precision against volume
/// @param form to ask the same definition something else
/// @param others that were asked the same, to compare with
public record BacktestPage(
        Backtest backtest,
        @Nullable Counted counted,
        @Nullable Findings findings,
        @Nullable Chart curve,
        BacktestForm form,
        List<Choice> others,
        List<Problem> problems) {
    public boolean moving() {
        return backtest.state() == Backtest.State.RUNNING;
    }

    public Counted known() {
        return java.util.Objects.requireNonNull(counted);
    }

    public Findings found() {
        return java.util.Objects.requireNonNull(findings);
    }

    public Chart drawn() {
        return java.util.Objects.requireNonNull(curve);
    }
}
