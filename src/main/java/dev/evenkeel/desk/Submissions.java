package dev.evenkeel.desk;

import dev.evenkeel.desk.Displacement.Pushed;
import dev.evenkeel.desk.Happening.Submitted;
import dev.evenkeel.desk.policy.Policy;
import dev.evenkeel.foundation.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/// Makes a round of a request: its card, its steps, and what of an earlier round still counts.
final class Submissions {
    private static final int SIMILAR = 500;

    private final Trails trails;
    private final Policies policies;
    private final Cards cards;
    private final Displacement displacement;
    private final DealFacts facts;

    Submissions(Trails trails, Policies policies, Cards cards, Displacement displacement, DealFacts facts) {
        this.trails = trails;
        this.policies = policies;
        this.cards = cards;
        this.displacement = displacement;
        this.facts = facts;
    }

    /// What a request would push aside. To be asked outside of any transaction, as capacity may have to write that
    /// reservations have ended.
    ///
    /// @throws Refused with everything that is wrong with the request
    Pushed pushed(Ask ask, Instant at) {
        AskCheck.refuseWrong(ask, policies.needed().currency(), day(at));
        return displacement.of(ask, day(at));
    }

    Submitted first(Ask ask, String by, Instant at) {
        var policy = policies.needed();
        var day = day(at);
        var pushed = pushed(ask, at);
        var similar = trails.similar(ask, SIMILAR).stream()
                .filter(one -> one.at().isBefore(at))
                .toList();
        return round(1, ask, pushed, by, policy, similar, day, new Resubmission.Kept(Map.of(), List.of()));
    }

    /// @param pushed as {@link #pushed} said it of the same request
    Submitted next(Request request, Ask ask, Pushed pushed, String by, Instant at) {
        var policy = policies.needed();
        var day = day(at);
        var similar = trails.similar(ask, SIMILAR).stream()
                .filter(one -> one.id() != request.id())
                .toList();
        var plain = round(
                request.standing().round() + 1,
                ask,
                pushed,
                by,
                policy,
                similar,
                day,
                new Resubmission.Kept(Map.of(), List.of()));
        var kept = Resubmission.of(request.standing(), ask, plain.steps());
        return new Submitted(
                plain.round(),
                ask,
                plain.policyVersion(),
                plain.steps(),
                plain.reasons(),
                kept.skipped(),
                kept.conditions(),
                plain.card());
    }

    private Submitted round(
            int round,
            Ask ask,
            Pushed pushed,
            String by,
            Policy policy,
            List<Request> similar,
            LocalDate day,
            Resubmission.Kept kept) {
        var card = cards.of(ask, pushed, policy, similar, day);
        var deal = ask.deal();
        var stage = deal == null
                ? null
                : facts.deal(ask.account(), deal)
                        .map(DealFacts.DealStanding::stage)
                        .orElse(null);
        var values = AskValues.of(ask, card, facts.segment(ask.account(), policy.segment()), stage, day);
        var route = Routing.of(policy, ask, values, by, day);
        var path =
                ApprovalPath.length(route.steps(), new StepTimes(trails.settled(SIMILAR), route.steps())::typicalDays);
        return new Submitted(
                round,
                ask,
                policy.version(),
                route.steps(),
                route.reasons(),
                kept.skipped(),
                kept.conditions(),
                card.withPath(path));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
