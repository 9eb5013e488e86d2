package dev.evenkeel.api.desk;

import dev.evenkeel.desk.Ask;
import dev.evenkeel.desk.Entry;
import dev.evenkeel.desk.Request;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A request with where it stands, why, and everything that happened to it.
///
/// @param state `waiting`, `approved`, `declined` or `withdrawn`
/// @param conditions of the approvals that hold
/// @param reasons of each rule that held: its condition with the values
record RequestAnswer(
        long id,
        String reference,
        String state,
        Instant stateSince,
        int round,
        String by,
        Instant at,
        Asked asked,
        List<StepAnswer> steps,
        List<String> conditions,
        Map<String, String> reasons,
        CardAnswer card,
        List<TrailAnswer> trail) {
    record Asked(
            String kind,
            String title,
            String account,
            @Nullable String deal,
            MoneyAnswer amount,
            @Nullable Double discount,
            @Nullable Integer months,
            Map<String, Double> hours,
            double carryHours,
            Map<String, Double> debtHours,
            double interestHours,
            @Nullable String capability,
            @Nullable LocalDate wanted,
            String reason,
            boolean expedite) {
        static Asked of(Ask ask) {
            return new Asked(
                    ask.kind().word(),
                    ask.title(),
                    ask.account(),
                    ask.deal(),
                    MoneyAnswer.of(ask.amount()),
                    ask.discount(),
                    ask.months(),
                    ask.hours(),
                    ask.carryHours(),
                    ask.debtHours(),
                    ask.interestHours(),
                    ask.capability(),
                    ask.wanted(),
                    ask.reason(),
                    ask.expedite());
        }
    }

    /// One row of the audit trail.
    ///
    /// @param what `submitted`, `ruled`, `taken_back`, `delegated`, `escalated` or `withdrawn`
    record TrailAnswer(
            int number,
            Instant at,
            String by,
            String what,
            @Nullable String step) {
        static TrailAnswer of(Entry entry) {
            return new TrailAnswer(
                    entry.number(), entry.at(), entry.by(), TrailWord.of(entry.what()), TrailWord.step(entry.what()));
        }
    }

    static RequestAnswer of(Request request, Map<String, List<String>> deciders) {
        var standing = request.standing();
        return new RequestAnswer(
                request.id(),
                request.reference(),
                request.state().word(),
                standing.since(),
                standing.round(),
                request.by(),
                request.at(),
                Asked.of(request.ask()),
                standing.steps().stream()
                        .map(step -> StepAnswer.of(
                                step, deciders.getOrDefault(step.step().name(), List.of())))
                        .toList(),
                standing.conditions(),
                standing.submitted().reasons(),
                CardAnswer.of(standing.ask(), standing.card()),
                request.trail().stream().map(TrailAnswer::of).toList());
    }
}
