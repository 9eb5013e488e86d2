package dev.evenkeel.web.desk;

import dev.evenkeel.desk.Ask;
import dev.evenkeel.desk.CostCeilings;
import dev.evenkeel.desk.DealFacts;
import dev.evenkeel.desk.Desk;
import dev.evenkeel.desk.Happening;
import dev.evenkeel.desk.Policies;
import dev.evenkeel.desk.Precedents;
import dev.evenkeel.desk.Request;
import dev.evenkeel.desk.State;
import dev.evenkeel.desk.StepStanding;
import dev.evenkeel.foundation.Problem;
import dev.evenkeel.web.desk.RequestPage.Fact;
import dev.evenkeel.web.layout.AsOf;
import dev.evenkeel.web.layout.Say;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Where the desk's pages have their records from.
final class KnownDeskPages {
    private static final int SETTLED = 200;
    private static final int SIMILAR = 5;

    private final Desk desk;
    private final Policies policies;
    private final Precedents precedents;
    private final CostCeilings ceilings;
    private final DealFacts facts;
    private final InstantSource clock;

    KnownDeskPages(
            Desk desk,
            Policies policies,
            Precedents precedents,
            CostCeilings ceilings,
            DealFacts facts,
            InstantSource clock) {
        this.desk = desk;
        this.policies = policies;
        this.precedents = precedents;
        this.ceilings = ceilings;
        this.facts = facts;
        this.clock = clock;
    }

    QueuePage queue(String tab, String user, AsOf asOf) {
        return asOf.past() ? then(tab, asOf.day()) : now(tab, user);
    }

    private QueuePage now(String tab, String user) {
        var waiting = desk.waiting();
        var mine = waiting.stream()
                .filter(request -> !desk.stepsFor(request, user).isEmpty())
                .toList();
        var chosen = tab.isEmpty() ? mine.isEmpty() ? "waiting" : "mine" : tab;
        var shown = switch (chosen) {
            case "mine" -> mine;
            case "decided" -> desk.settled(SETTLED);
            default -> waiting;
        };
        return page(chosen, mine.size(), waiting.size(), shown);
    }

    /// As it stood on an earlier day, when nothing can be decided any more.
    private QueuePage then(String tab, LocalDate day) {
        var all = desk.as(day);
        var waiting =
                all.stream().filter(request -> request.standing().isWaiting()).toList();
        boolean decided = tab.equals("decided");
        var shown = decided
                ? all.stream()
                        .filter(request -> !request.standing().isWaiting())
                        .toList()
                : waiting;
        return page(decided ? "decided" : "waiting", 0, waiting.size(), shown);
    }

    private QueuePage page(String tab, long mine, long waiting, List<Request> shown) {
        return new QueuePage(
                tab,
                policies.text().isPresent(),
                mine,
                waiting,
                shown.stream().map(this::row).toList());
    }

    private QueuePage.Row row(Request request) {
        var ask = request.ask();
        var due = request.standing().isWaiting() ? request.standing().due() : Optional.<Instant>empty();
        var now = clock.instant();
        return new QueuePage.Row(
                request.id(),
                ask.title(),
                ask.kind().word(),
                facts.name(ask.account()),
                ask.account(),
                ask.amount().toString(),
                request.by(),
                request.at(),
                request.state(),
                waitsFor(request),
                due.map(at -> Clock.words(at, now)).orElse(""),
                due.map(at -> Clock.late(at, now)).orElse(false));
    }

    private static String waitsFor(Request request) {
        if (request.state() != State.WAITING) {
            var conditions = request.standing().conditions().size();
            return request.state().word()
                    + (conditions == 0 ? "" : ", " + Say.count(conditions, "condition", "conditions"));
        }
        return request.standing().open().stream()
                .map(step -> step.step().title())
                .collect(Collectors.joining(", "));
    }

    RequestPage request(Request request, String user, boolean past, List<Problem> problems) {
        var mine = past ? List.<String>of() : desk.stepsFor(request, user);
        var deciders = desk.deciders(request);
        var last = request.trail().getLast();
        var steps = request.standing().steps().stream()
                .map(step -> step(request, step, past ? "" : user, mine, deciders))
                .toList();
        var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        boolean asker = !past && request.by().equals(user);
        return new RequestPage(
                request,
                facts.name(request.ask().account()),
                asked(request.ask()),
                steps,
                ceilings.of(request.ask(), day).orElse(null),
                precedents.of(request, SIMILAR, day),
                TrailWords.of(request),
                problems,
                !past && last.what() instanceof Happening.Ruled && last.by().equals(user),
                asker,
                asker && request.state() != State.APPROVED);
    }

    private RequestPage.Step step(
            Request request, StepStanding step, String user, List<String> mine, Map<String, List<String>> deciders) {
        var now = clock.instant();
        boolean open = step.isOpen() && request.state() == State.WAITING;
        var due = open ? step.due() : Optional.<Instant>empty();
        var waitsFor = switch (step.status()) {
            case OPEN -> String.join(", ", deciders.getOrDefault(step.step().name(), List.of()));
            case BLOCKED -> "after " + titles(request, step.step().after());
            case APPROVED, DECLINED, SKIPPED -> "";
        };
        return new RequestPage.Step(
                step,
                status(step, open),
                waitsFor,
                mine.contains(step.step().name()),
                open
                        && step.step().approvers().contains(user)
                        && step.saidFor(user).isEmpty(),
                due.map(at -> Clock.words(at, now)).orElse(""),
                due.map(at -> Clock.late(at, now)).orElse(false));
    }

    private static String titles(Request request, List<String> steps) {
        return steps.stream()
                .map(name -> request.standing()
                        .step(name)
                        .map(step -> step.step().title())
                        .orElse(name))
                .collect(Collectors.joining(", "));
    }

    private static String status(StepStanding step, boolean open) {
        return switch (step.status()) {
            case OPEN -> open ? "waits" : "not decided";
            case BLOCKED -> "not yet";
            case APPROVED -> "approved";
            case DECLINED -> "declined";
            case SKIPPED -> "skipped";
        };
    }

    private static List<Fact> asked(Ask ask) {
        var asked = new ArrayList<Fact>();
        asked.add(new Fact("Kind", ask.kind().word()));
        asked.add(new Fact("A year", ask.amount().toString()));
        if (ask.discount() != null) asked.add(new Fact("Discount", Say.points(ask.discount()) + " %"));
        if (ask.months() != null) asked.add(new Fact("Contract", Say.count(ask.months(), "month", "months")));
        if (!ask.hours().isEmpty()) asked.add(new Fact("Work", hours(ask.hours())));
        if (ask.carryHours() > 0) asked.add(new Fact("To carry", Say.points(ask.carryHours()) + " h a month"));
        if (ask.capability() != null) asked.add(new Fact("Capability", ask.capability()));
        if (ask.wanted() != null) asked.add(new Fact("Wanted by", Say.day(ask.wanted())));
        if (ask.expedite()) asked.add(new Fact("Expedite", "before what is planned"));
        if (ask.deal() != null) asked.add(new Fact("Deal", ask.deal()));
        return asked;
    }

    static String hours(Map<String, Double> hours) {
        return hours.entrySet().stream()
                .map(one -> Say.points(one.getValue()) + " h " + one.getKey())
                .collect(Collectors.joining(", "));
    }

    AskForm fresh(Map<String, String> given) {
        return AskForm.empty(policies.currency().orElse("USD"), policies.skills(), given);
    }
}
