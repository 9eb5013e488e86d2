package dev.evenkeel.desk;

import dev.evenkeel.desk.Happening.Submitted;
import dev.evenkeel.desk.policy.Policy;
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
    private final DealFacts facts;

    Submissions(Trails trails, Policies policies, Cards cards, DealFacts facts) {
        this.trails = trails;
        this.policies = policies;
        this.cards = cards;
        this.facts = facts;
    }

    Submitted first(Ask ask, String by, Instant at) {
        var policy = policies.needed();
        var day = day(at);
        AskCheck.refuseWrong(ask, policy.currency(), day);
        var similar = trails.similar(ask, SIMILAR).stream()
                .filter(one -> one.at().isBefore(at))
                .toList();
        return round(1, ask, by, policy, similar, day, new Resubmission.Kept(Map.of(), List.of()));
    }

    Submitted next(Request request, Ask ask, String by, Instant at) {
        var policy = policies.needed();
        var day = day(at);
        AskCheck.refuseWrong(ask, policy.currency(), day);
        var similar = trails.similar(ask, SIMILAR).stream()
                .filter(one -> one.id() != request.id())
                .toList();
        var plain = round(
                request.standing().round() + 1,
                ask,
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
            String by,
            Policy policy,
            List<Request> similar,
            LocalDate day,
            Resubmission.Kept kept) {
        var card = cards.of(ask, policy, similar, day);
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
