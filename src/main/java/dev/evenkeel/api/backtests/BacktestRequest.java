package dev.evenkeel.api.backtests;

import dev.evenkeel.activity.Lens;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.qualification.backtest.Outcome;
import dev.evenkeel.qualification.backtest.Question;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What is asked; what is left out is as usual: the latest half year whose outcome is known, a deal won within 60 days,
/// by what was known then.
///
/// @param definition the name of one that is in use; or
/// @param text a draft in YAML, which is not saved
/// @param outcome `deal_won`, `deal_opened`, `stage_reached` or `milestone`
/// @param detail the stage or the event
/// @param lens `as_known` or `as_it_happened`
record BacktestRequest(
        @Nullable String definition,
        @Nullable String text,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Integer horizonDays,
        @Nullable String outcome,
        @Nullable String detail,
        @Nullable String lens) {

    /// @throws Refused if outcome or lens is none that there is
    Question over(Question usual) {
        return new Question(
                Objects.requireNonNullElse(from, usual.from()),
                Objects.requireNonNullElse(to, usual.to()),
                horizonDays == null ? usual.horizonDays() : horizonDays,
                outcome == null ? usual.outcome() : Outcome.of(outcome, Objects.requireNonNullElse(detail, "")),
                lens == null ? usual.lens() : lens(lens));
    }

    private static Lens lens(String word) {
        return switch (word) {
            case "as_known" -> Lens.AS_KNOWN;
            case "as_it_happened" -> Lens.AS_IT_HAPPENED;
            default ->
                throw new Refused("lens", "`" + word + "` is no way of looking", "Choose as_known or as_it_happened");
        };
    }

    static String word(Lens lens) {
        return lens.name().toLowerCase(Locale.ROOT);
    }
}
