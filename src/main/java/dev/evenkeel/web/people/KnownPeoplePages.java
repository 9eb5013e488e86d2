package dev.evenkeel.web.people;

import dev.evenkeel.accounts.Account;
import dev.evenkeel.accounts.Accounts;
import dev.evenkeel.accounts.Merges;
import dev.evenkeel.accounts.People;
import dev.evenkeel.accounts.Person;
import dev.evenkeel.activity.Activity;
import dev.evenkeel.activity.Aggregate;
import dev.evenkeel.activity.EventFilter;
import dev.evenkeel.activity.Grain;
import dev.evenkeel.activity.Measure;
import dev.evenkeel.activity.Window;
import dev.evenkeel.qualification.Definition;
import dev.evenkeel.qualification.Definitions;
import dev.evenkeel.qualification.Score;
import dev.evenkeel.qualification.Scoreboard;
import dev.evenkeel.qualification.TrendPoint;
import dev.evenkeel.web.accounts.DefinitionsAbout;
import dev.evenkeel.web.accounts.Explanations;
import dev.evenkeel.web.accounts.Remembered;
import dev.evenkeel.web.accounts.Standing;
import dev.evenkeel.web.accounts.Timeline;
import dev.evenkeel.web.accounts.TimelineQuery;
import dev.evenkeel.web.accounts.Underway;
import dev.evenkeel.web.layout.AsOf;
import dev.evenkeel.web.layout.Choice;
import dev.evenkeel.web.layout.Paging;
import dev.evenkeel.web.layout.Sparkline;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The people, from what is known of them.
final class KnownPeoplePages implements PeoplePages {
    private static final int SIZE = 50;
    private static final List<Measure> MEASURES = List.of(
            new Measure(Aggregate.DAYS, EventFilter.ANY_ACTIVITY, Window.ofDays(28)),
            new Measure(Aggregate.LAST_DAY, EventFilter.ANY_ACTIVITY, Window.always()));

    private final People people;
    private final Accounts accounts;
    private final Merges merges;
    private final Activity activity;
    private final DefinitionsAbout definitions;
    private final Scoreboard scoreboard;
    private final Underway underway;
    private final PersonDetails details;
    private final Remembered<Score> explained = new Remembered<>();
    private final Remembered<List<TrendPoint>> pastTrends = new Remembered<>();
    private final Remembered<double[]> used = new Remembered<>();

    KnownPeoplePages(
            People people,
            Accounts accounts,
            Merges merges,
            Activity activity,
            Definitions definitions,
            Scoreboard scoreboard,
            Underway underway) {
        this.people = people;
        this.accounts = accounts;
        this.merges = merges;
        this.activity = activity;
        this.definitions = new DefinitionsAbout(definitions, Grain.PERSON);
        this.scoreboard = scoreboard;
        this.underway = underway;
        this.details = new PersonDetails(people, accounts, merges, activity, scoreboard);
    }

    @Override
    public PeopleList list(PeopleQuery query, AsOf asOf) {
        var definition = definitions.chosen(query.definition());
        var work = underway.on(definition, asOf);
        var standings = work != null && work.empty()
                ? List.<dev.evenkeel.qualification.Standing>of()
                : standings(definition, asOf);
        var searched = searched(standings, query.text());
        var ready = searched.stream()
                .filter(dev.evenkeel.qualification.Standing::qualified)
                .toList();
        var listed = query.readyOnly() ? ready : searched;
        int from = Math.min(listed.size(), (query.page() - 1) * SIZE);
        var shown = listed.subList(from, Math.min(listed.size(), from + SIZE));
        return new PeopleList(
                query,
                definitions.choices(),
                ready.size(),
                searched.size(),
                standings.stream()
                        .mapToDouble(dev.evenkeel.qualification.Standing::total)
                        .max()
                        .orElse(100),
                ranked(definition, shown, asOf),
                new Paging(query.page(), SIZE, listed.size()),
                work);
    }

    private List<dev.evenkeel.qualification.Standing> standings(Optional<Definition> definition, AsOf asOf) {
        return definition
                .flatMap(chosen -> scoreboard.ranking(chosen.name(), asOf.day()))
                .map(ranking -> ranking.standings())
                .orElseGet(() -> unscored(asOf));
    }

    /// Without a definition about people, those who were active on most days come first.
    private List<dev.evenkeel.qualification.Standing> unscored(AsOf asOf) {
        return activity.measure(Grain.PERSON, MEASURES, null, asOf.day()).entrySet().stream()
                .filter(entry -> !people.isVisitor(entry.getKey()))
                .sorted(java.util.Comparator.comparingDouble(
                        (Map.Entry<Integer, double[]> entry) -> -Objects.requireNonNull(entry.getValue())[0]))
                .map(entry -> new dev.evenkeel.qualification.Standing(entry.getKey(), 0, 0, 0, false, false, List.of()))
                .toList();
    }

    private List<dev.evenkeel.qualification.Standing> searched(
            List<dev.evenkeel.qualification.Standing> standings, String text) {
        if (text.isEmpty()) return standings;
        var found = people.find(text, 5_000).stream().map(Person::id).collect(Collectors.toSet());
        return standings.stream()
                .filter(standing -> found.contains(standing.subject()))
                .toList();
    }

    private List<RankedPerson> ranked(
            Optional<Definition> definition, List<dev.evenkeel.qualification.Standing> standings, AsOf asOf) {
        var ids = standings.stream()
                .map(dev.evenkeel.qualification.Standing::subject)
                .collect(Collectors.toSet());
        Map<Integer, Score> scores =
                definition.map(chosen -> explained(chosen, standings, asOf)).orElse(Map.of());
        Map<Integer, List<TrendPoint>> trends = definition
                .map(chosen -> asOf.past()
                        ? pastTrends.of(
                                chosen.name(),
                                asOf.day(),
                                standings,
                                missing -> scoreboard.trends(chosen.name(), missing, asOf.day()))
                        : scoreboard.trends(chosen.name(), ids, asOf.day()))
                .orElse(Map.of());
        var use = used.of(
                definition.map(Definition::name).orElse(""),
                asOf.day(),
                standings,
                missing -> activity.measure(Grain.PERSON, MEASURES, missing, asOf.day()));
        var byId = people.named(ids, asOf.seen()).stream().collect(Collectors.toMap(Person::id, person -> person));
        var where = accounts
                .named(
                        ids.stream()
                                .map(id -> people.accountOf(id, end(asOf)))
                                .distinct()
                                .toList(),
                        asOf.seen())
                .stream()
                .collect(Collectors.toMap(Account::id, account -> account));
        return standings.stream()
                .filter(standing -> byId.containsKey(standing.subject()))
                .map(standing -> ranked(
                        definition,
                        standing,
                        Objects.requireNonNull(byId.get(standing.subject())),
                        where.get(people.accountOf(standing.subject(), end(asOf))),
                        scores.get(standing.subject()),
                        trends.getOrDefault(standing.subject(), List.of()),
                        use.getOrDefault(standing.subject(), new double[] {0, Double.NaN})))
                .toList();
    }

    private static RankedPerson ranked(
            Optional<Definition> definition,
            dev.evenkeel.qualification.Standing standing,
            Person person,
            @Nullable Account account,
            @Nullable Score score,
            List<TrendPoint> trend,
            double[] use) {
        return new RankedPerson(
                person.key(),
                person.name(),
                person.email(),
                account == null ? null : new Choice(account.key(), account.name()),
                definition
                        .map(chosen -> Explanations.standing(
                                chosen, standing.qualified(), standing.disqualified(), standing.usage()))
                        .orElse(Standing.QUIET),
                standing.total(),
                standing.fit(),
                standing.usage(),
                new Sparkline(trend.stream().map(TrendPoint::total).toList()),
                Explanations.reasons(score),
                (int) use[0],
                Double.isNaN(use[1]) ? null : LocalDate.ofEpochDay((long) use[1]));
    }

    @Override
    public Stream<RankedPerson> all(PeopleQuery query, AsOf asOf) {
        var definition = definitions.chosen(query.definition());
        var listed = searched(standings(definition, asOf), query.text()).stream()
                .filter(standing -> !query.readyOnly() || standing.qualified())
                .toList();
        return ranked(definition, listed, asOf).stream();
    }

    @Override
    public Optional<Stream<Timeline.Moment>> moments(String id, String definition, TimelineQuery timeline, AsOf asOf) {
        return people.withKey(id, asOf.seen())
                .map(person -> details.moments(person, definitions.chosen(definition), timeline, asOf));
    }

    @Override
    public Optional<PersonPage> person(String id, String definition, TimelineQuery timeline, AsOf asOf) {
        var chosen = definitions.chosen(definition);
        return people.withKey(id, asOf.seen())
                .map(person -> details.page(
                        person,
                        chosen,
                        () -> chosen.flatMap(by -> score(by, person.id(), asOf)),
                        definitions.choices(),
                        timeline,
                        asOf));
    }

    /// As the list explains it, as long as nothing happens to the person.
    private Optional<Score> score(Definition definition, int person, AsOf asOf) {
        return scoreboard
                .standing(definition.name(), person, asOf.day())
                .map(known -> explained(definition, List.of(known), asOf).get(person))
                .or(() -> scoreboard.score(definition.name(), person, asOf.day()));
    }

    private Map<Integer, Score> explained(
            Definition definition, List<dev.evenkeel.qualification.Standing> standings, AsOf asOf) {
        return explained.of(
                definition.name(),
                asOf.day(),
                standings,
                missing -> scoreboard.scores(definition.name(), missing, asOf.day()));
    }

    @Override
    public void undoMerge(String person, String merge, String by) {
        merges.undo(Integer.parseInt(merge), by);
    }

    @Override
    public void redoMerge(String person, String merge, String by) {
        merges.redo(Integer.parseInt(merge), by);
    }

    private static Instant end(AsOf asOf) {
        return asOf.day().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusMillis(1);
    }
}
