package dev.evenkeel.web.people;

import dev.evenkeel.accounts.Accounts;
import dev.evenkeel.accounts.Merges;
import dev.evenkeel.accounts.People;
import dev.evenkeel.accounts.Person;
import dev.evenkeel.activity.Activity;
import dev.evenkeel.activity.Grain;
import dev.evenkeel.qualification.Definition;
import dev.evenkeel.qualification.Score;
import dev.evenkeel.qualification.Scoreboard;
import dev.evenkeel.web.accounts.AccountPage.Figure;
import dev.evenkeel.web.accounts.Explanations;
import dev.evenkeel.web.accounts.Timeline;
import dev.evenkeel.web.accounts.TimelineQuery;
import dev.evenkeel.web.accounts.Timelines;
import dev.evenkeel.web.accounts.UsageCharts;
import dev.evenkeel.web.accounts.Values;
import dev.evenkeel.web.layout.AsOf;
import dev.evenkeel.web.layout.Choice;
import dev.evenkeel.web.layout.Link;
import dev.evenkeel.web.layout.Meanwhile;
import dev.evenkeel.web.layout.Say;
import dev.evenkeel.web.people.PersonPage.Identity;
import dev.evenkeel.web.people.PersonPage.Membership;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Puts the page of one person together.
final class PersonDetails {
    private static final List<String> ELSEWHERE = List.of("name", "email");

    private final People people;
    private final Accounts accounts;
    private final Merges merges;
    private final Scoreboard scoreboard;
    private final Timelines timelines;
    private final UsageCharts charts;

    PersonDetails(People people, Accounts accounts, Merges merges, Activity activity, Scoreboard scoreboard) {
        this.people = people;
        this.accounts = accounts;
        this.merges = merges;
        this.scoreboard = scoreboard;
        this.timelines = new Timelines(activity, people);
        this.charts = new UsageCharts(activity);
    }

    PersonPage page(
            Person person,
            Optional<Definition> definition,
            Supplier<Optional<Score>> explaining,
            List<Choice> definitions,
            TimelineQuery timeline,
            AsOf asOf) {
        var id = person.id();
        var scored = Meanwhile.of(explaining);
        var used = Meanwhile.of(() -> charts.use(Grain.PERSON, id, asOf.day()));
        var history = Meanwhile.of(() -> timelines.of(
                Grain.PERSON,
                id,
                List.of("people", person.key()),
                timeline,
                timeline.signal().isEmpty() ? null : scored.answer().orElse(null),
                asOf));
        var traits = people.traits(List.of(id), null, asOf.seen()).getOrDefault(id, Map.of());
        var score = scored.answer();
        var use = used.answer();
        return new PersonPage(
                person.key(),
                person.name(),
                person.email(),
                definitions,
                definition.map(Definition::name).orElse(""),
                Explanations.standing(definition, score),
                null,
                figures(use, asOf),
                Values.facts(traits, ELSEWHERE),
                identities(person, asOf),
                memberships(id, asOf),
                score.map(explained ->
                                Explanations.of(definition.orElseThrow(), explained, Link.to("people", person.key())))
                        .orElse(null),
                use.charts(),
                history.answer().offering(use.names(), List.of()));
    }

    private static List<Figure> figures(UsageCharts.Use use, AsOf asOf) {
        return List.of(
                new Figure("Days active", use.days() + " of 28", null),
                new Figure("Events in 28 days", Say.number(use.events()), null),
                new Figure("First seen", Say.day(use.firstDay()), null),
                new Figure("Last seen", Say.ago(use.lastDay(), asOf.day()), null));
    }

    private List<Identity> identities(Person person, AsOf asOf) {
        var identities = new ArrayList<Identity>();
        var ids = people.idsOf(person.id());
        var merged = merges.concerning(true, ids.stream().map(Person::id).toList()).stream()
                .filter(merge -> merge.undoneAt() == null && !day(merge.at()).isAfter(asOf.day()))
                .collect(Collectors.toMap(Merges.Merge::from, merge -> merge, (a, b) -> a));
        for (var id : ids) {
            var merge = id.id() == person.id() ? null : merged.get(id.id());
            identities.add(new Identity(
                    id.anonymous() ? "anonymous id" : "user id",
                    id.key(),
                    merge == null ? null : day(merge.at()),
                    merge == null ? "what came in" : merge.by(),
                    merge == null ? null : Integer.toString(merge.id())));
        }
        return identities;
    }

    /// Those that had begun by the end of the day; how they ended later was not known then.
    private List<Membership> memberships(int person, AsOf asOf) {
        var memberships = new ArrayList<Membership>();
        for (var membership : people.memberships(person)) {
            var from = membership.from() == null ? null : day(membership.from());
            var until = membership.until() == null ? null : day(membership.until());
            if (from != null && from.isAfter(asOf.day())) continue;
            accounts.withId(membership.account(), asOf.seen())
                    .ifPresent(account -> memberships.add(
                            0,
                            new Membership(
                                    new Choice(account.key(), account.name()),
                                    "what came in",
                                    from,
                                    until == null || until.isAfter(asOf.day()) ? null : until)));
        }
        return memberships;
    }

    Stream<Timeline.Moment> moments(Person person, Optional<Definition> definition, TimelineQuery query, AsOf asOf) {
        var score = query.signal().isEmpty()
                ? Optional.<Score>empty()
                : definition.flatMap(chosen -> scoreboard.score(chosen.name(), person.id(), asOf.day()));
        return timelines.all(Grain.PERSON, person.id(), query, score.orElse(null), asOf);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
