package dev.evenkeel.api.promises;

import dev.evenkeel.foundation.Money;
import dev.evenkeel.promises.Cause;
import dev.evenkeel.promises.Contradiction;
import dev.evenkeel.promises.Promise;
import dev.evenkeel.promises.Step;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A promise with its history.
///
/// @param sort capability, service or other
/// @param what key of the capability or service, or what was promised in words
/// @param firmness contractual, customer, forecast or speculative
/// @param chance as it was stated when promised, 0 to 1
/// @param firstDue until when, as promised
/// @param due until when, as it stands
/// @param capable the first day it could have been promised for, when it was
/// @param value what hangs on it a year
/// @param state open, kept, broken or withdrawn
/// @param outcome met, missed, not_due or not_counted, by the first date
record PromiseAnswer(
        long id,
        String reference,
        String account,
        @Nullable String deal,
        String sort,
        String what,
        String title,
        int pieces,
        String words,
        String channel,
        String firmness,
        @Nullable Double chance,
        LocalDate firstDue,
        LocalDate due,
        @Nullable LocalDate capable,
        @Nullable Value value,
        String seller,
        @Nullable String team,
        boolean problemAgreed,
        boolean scopeAgreed,
        @Nullable UUID reservation,
        String state,
        String outcome,
        @Nullable String cause,
        Instant madeAt,
        String recordedBy,
        List<StepAnswer> steps,
        List<ContradictionAnswer> contradictions) {
    /// @param amount in the currency's main unit
    record Value(BigDecimal amount, String currency) {
        static @Nullable Value of(@Nullable Money money) {
            return money == null ? null : new Value(money.amount(), money.currency());
        }
    }

    record StepAnswer(
            String what,
            @Nullable LocalDate day,
            @Nullable Boolean inFull,
            @Nullable String cause,
            String note,
            String by,
            Instant at) {
        static StepAnswer of(Step step) {
            var cause = step.cause();
            return new StepAnswer(
                    step.what().word(),
                    step.day(),
                    step.inFull(),
                    cause == null ? null : cause.word(),
                    step.note(),
                    step.by(),
                    step.at());
        }
    }

    /// @param kind never, excludes, off_roadmap or too_early
    /// @param other number of the promise that it excludes
    record ContradictionAnswer(
            String kind, String words, @Nullable Long other) {
        static ContradictionAnswer of(Contradiction one) {
            var other = one.other();
            return new ContradictionAnswer(
                    one.kind().name().toLowerCase(Locale.ROOT), one.words(), other == null ? null : other.id());
        }
    }

    /// @param contradictions of any promise
    static PromiseAnswer of(Promise promise, LocalDate day, List<Contradiction> contradictions) {
        return new PromiseAnswer(
                promise.id(),
                promise.reference(),
                promise.account(),
                promise.deal(),
                promise.subject().sort().word(),
                promise.subject().key(),
                promise.subject().title(),
                promise.pieces(),
                promise.words(),
                promise.channel(),
                promise.firmness().word(),
                promise.chance(),
                promise.firstDue(),
                promise.due(),
                promise.capable(),
                Value.of(promise.value()),
                promise.seller(),
                promise.team(),
                promise.problemAgreed(),
                promise.scopeAgreed(),
                promise.reservation().orElse(null),
                promise.state().word(),
                promise.outcome(day).name().toLowerCase(Locale.ROOT),
                promise.cause().map(Cause::word).orElse(null),
                promise.madeAt(),
                promise.recordedBy(),
                promise.steps().stream().map(StepAnswer::of).toList(),
                contradictions.stream()
                        .filter(one -> one.promise().id() == promise.id())
                        .map(ContradictionAnswer::of)
                        .toList());
    }
}
