package dev.evenkeel.api.backtests;

import dev.evenkeel.api.ProblemAnswer;
import dev.evenkeel.qualification.backtest.Backtest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A backtest, without its numbers.
///
/// @param version 0 for a draft
/// @param state `running`, `done`, `failed` or `interrupted`
/// @param progress from 0 to 1
/// @param verdict absent until it is done
record BacktestAnswer(
        long id,
        Instant at,
        String by,
        String definition,
        int version,
        String title,
        LocalDate from,
        LocalDate to,
        int horizonDays,
        String outcome,
        String detail,
        String lens,
        double fitThreshold,
        double usageThreshold,
        String state,
        double progress,
        @Nullable String verdict,
        List<ProblemAnswer> problems) {
    static BacktestAnswer of(Backtest one) {
        var question = one.question();
        return new BacktestAnswer(
                one.id(),
                one.at(),
                one.by(),
                one.definition(),
                one.version(),
                one.title(),
                question.from(),
                question.to(),
                question.horizonDays(),
                question.outcome().kind().word(),
                question.outcome().detail(),
                BacktestRequest.word(question.lens()),
                one.fit(),
                one.usage(),
                one.state().name().toLowerCase(Locale.ROOT),
                one.progress(),
                one.verdict() == null ? null : one.verdict().sentence(),
                ProblemAnswer.of(one.problems()));
    }
}
