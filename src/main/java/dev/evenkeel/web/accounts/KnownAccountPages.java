package dev.evenkeel.web.accounts;

import dev.evenkeel.accounts.Account;
import dev.evenkeel.accounts.Accounts;
import dev.evenkeel.accounts.Trait;
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
import dev.evenkeel.web.accounts.RankingQuery.Tab;
import dev.evenkeel.web.layout.AsOf;
import dev.evenkeel.web.layout.Paging;
import dev.evenkeel.web.layout.Sparkline;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The accounts by a definition, from what is known of them.
final class KnownAccountPages implements AccountPages {
    private static final int SIZE = 50;
    private static final List<String> SHOWN = List.of("name", "domain", "plan", "industry", "owner");
    private static final List<Measure> MEASURES = List.of(
            new Measure(Aggregate.PEOPLE, EventFilter.ANY_ACTIVITY, Window.ofDays(28)),
            new Measure(Aggregate.LAST_DAY, EventFilter.ANY_ACTIVITY, Window.always()));

    private final Accounts accounts;
    private final Activity activity;
    private final DefinitionsAbout definitions;
    private final Scoreboard scoreboard;
    private final Underway underway;
    private final AccountDetails details;
    private final Remembered<Row> known = new Remembered<>();
    private final Remembered<Score> explained = new Remembered<>();
    private final Remembered<List<TrendPoint>> pastTrends = new Remembered<>();

    KnownAccountPages(
            Accounts accounts,
            Activity activity,
            Definitions definitions,
            Scoreboard scoreboard,
            Underway underway,
            AccountDetails details) {
        this.accounts = accounts;
        this.activity = activity;
        this.definitions = new DefinitionsAbout(definitions, Grain.ACCOUNT);
        this.scoreboard = scoreboard;
        this.underway = underway;
        this.details = details;
    }

    /// An account before it is known whether it is shown: what filters and orders look at.
    private record Row(
            dev.evenkeel.qualification.Standing scored,
            Standing standing,
            String key,
            Map<String, Trait> traits,
            int people,
            @Nullable LocalDate seen) {
        String name() {
            return Objects.requireNonNullElse(trait("name"), key);
        }

        @Nullable
        String trait(String name) {
            return Values.text(traits, name);
        }

        boolean passes(RankingQuery query) {
            var text = (name() + " " + key + " " + trait("domain")).toLowerCase(Locale.ROOT);
            return text.contains(query.text().toLowerCase(Locale.ROOT))
                    && (query.plan().isEmpty() || query.plan().equals(trait("plan")))
                    && (query.owner().isEmpty() || query.owner().equals(trait("owner")))
                    && (query.industry().isEmpty() || query.industry().equals(trait("industry")));
        }

        boolean in(Tab tab) {
            return switch (tab) {
                case READY -> standing == Standing.READY;
                case WARMING -> standing == Standing.WARMING;
                case ALL -> true;
            };
        }
    }

    @Override
    public Ranking ranking(RankingQuery query, AsOf asOf) {
        var definition = definitions.chosen(query.definition());
        var work = underway.on(definition, asOf);
        var all = work != null && work.empty() ? List.<Row>of() : rows(definition, asOf);
        var passing = all.stream().filter(row -> row.passes(query)).toList();
        var counts = new EnumMap<Tab, Integer>(Tab.class);
        for (var tab : Tab.values())
            counts.put(tab, (int) passing.stream().filter(row -> row.in(tab)).count());
        var listed = ordered(passing, query);
        int from = Math.min(listed.size(), (query.page() - 1) * SIZE);
        return new Ranking(
                query,
                definitions.choices(),
                definition.map(Definition::name).orElse(""),
                counts,
                all.stream().mapToDouble(row -> row.scored().total()).max().orElse(100),
                values(all, "plan"),
                values(all, "owner"),
                values(all, "industry"),
                ranked(definition, listed.subList(from, Math.min(listed.size(), from + SIZE)), from, asOf),
                new Paging(query.page(), SIZE, listed.size()),
                work);
    }

    @Override
    public Stream<RankedAccount> all(RankingQuery query, AsOf asOf) {
        var definition = definitions.chosen(query.definition());
        var listed = ordered(
                rows(definition, asOf).stream().filter(row -> row.passes(query)).toList(), query);
        return ranked(definition, listed, 0, asOf).stream();
    }

    @Override
    public Optional<AccountPage> account(String id, String definition, TimelineQuery timeline, AsOf asOf) {
        var chosen = definitions.chosen(definition);
        return accounts.withKey(id, asOf.seen())
                .map(account -> details.page(
                        account,
                        chosen,
                        () -> chosen.flatMap(by -> score(by, account.id(), asOf)),
                        definitions.choices(),
                        timeline,
                        asOf));
    }

    /// As the list explains it, as long as nothing happens to the account.
    private Optional<Score> score(Definition definition, int account, AsOf asOf) {
        var known = scoreboard.standing(definition.name(), account, asOf.day());
        if (known.isEmpty()) return scoreboard.score(definition.name(), account, asOf.day());
        return Optional.ofNullable(
                explained(definition, List.of(known.get()), asOf).get(account));
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
    public Optional<Stream<Timeline.Moment>> moments(String id, String definition, TimelineQuery timeline, AsOf asOf) {
        return accounts.withKey(id, asOf.seen())
                .map(account -> details.moments(account, definitions.chosen(definition), timeline, asOf));
    }

    private List<Row> rows(Optional<Definition> definition, AsOf asOf) {
        var standings = definition
                .flatMap(chosen -> scoreboard.ranking(chosen.name(), asOf.day()))
                .map(ranking -> ranking.standings())
                .orElseGet(() -> unscored(asOf));
        var rows = known.of(
                definition.map(Definition::name).orElse(""),
                asOf.day(),
                standings,
                ids -> rows(definition, standings, ids, asOf));
        return standings.stream()
                .flatMap(standing -> Optional.ofNullable(rows.get(standing.subject())).stream())
                .toList();
    }

    private List<dev.evenkeel.qualification.Standing> unscored(AsOf asOf) {
        return activity.present(Grain.ACCOUNT, null, asOf.day()).stream()
                .map(id -> new dev.evenkeel.qualification.Standing(id, 0, 0, 0, false, false, List.of()))
                .toList();
    }

    private Map<Integer, Row> rows(
            Optional<Definition> definition,
            List<dev.evenkeel.qualification.Standing> standings,
            Set<Integer> ids,
            AsOf asOf) {
        var traits = accounts.traits(ids, SHOWN, asOf.seen());
        var use = activity.measure(Grain.ACCOUNT, MEASURES, ids, asOf.day());
        var keys = accounts.named(ids, asOf.seen()).stream().collect(Collectors.toMap(Account::id, Account::key));
        return standings.stream()
                .filter(standing -> keys.containsKey(standing.subject()))
                .collect(Collectors.toMap(
                        dev.evenkeel.qualification.Standing::subject,
                        standing -> row(
                                definition,
                                standing,
                                Objects.requireNonNull(keys.get(standing.subject())),
                                traits.getOrDefault(standing.subject(), Map.of()),
                                use.get(standing.subject()))));
    }

    private static Row row(
            Optional<Definition> definition,
            dev.evenkeel.qualification.Standing scored,
            String key,
            Map<String, Trait> traits,
            double @Nullable [] use) {
        var standing = definition
                .map(chosen -> Explanations.standing(chosen, scored.qualified(), scored.disqualified(), scored.usage()))
                .orElse(Standing.QUIET);
        var seen = use == null || Double.isNaN(use[1]) ? null : LocalDate.ofEpochDay((long) use[1]);
        return new Row(scored, standing, key, traits, use == null ? 0 : (int) use[0], seen);
    }

    private static List<Row> ordered(List<Row> rows, RankingQuery query) {
        Comparator<Row> order = switch (query.sort().by()) {
            case SCORE -> Comparator.comparingDouble(row -> row.scored().total());
            case NAME -> Comparator.comparing(Row::name, String.CASE_INSENSITIVE_ORDER);
            case PEOPLE -> Comparator.comparingInt(Row::people);
            case OWNER -> Comparator.comparing(row -> Objects.requireNonNullElse(row.trait("owner"), "~"));
            case SEEN -> Comparator.comparing(row -> Objects.requireNonNullElse(row.seen(), LocalDate.MIN));
        };
        var shown = rows.stream().filter(row -> row.in(query.tab()));
        var byScore = query.sort().equals(RankingQuery.Sort.DEFAULT);
        if (byScore) return shown.toList();
        return shown.sorted(query.sort().descending() ? order.reversed() : order)
                .toList();
    }

    private static List<String> values(List<Row> rows, String trait) {
        return rows.stream()
                .map(row -> row.trait(trait))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .sorted()
                .toList();
    }

    private List<RankedAccount> ranked(Optional<Definition> definition, List<Row> rows, int before, AsOf asOf) {
        var ids = rows.stream().map(row -> row.scored().subject()).collect(Collectors.toSet());
        var standings = rows.stream().map(Row::scored).toList();
        var scores = of(definition, chosen -> explained(chosen, standings, asOf));
        var trends = of(definition, chosen -> trends(chosen, standings, ids, asOf));
        return java.util.stream.IntStream.range(0, rows.size())
                .mapToObj(i -> ranked(before + i + 1, rows.get(i), definition, scores, trends, asOf))
                .toList();
    }

    /// Those of today are at hand; those of an earlier day are worked out once.
    private Map<Integer, List<TrendPoint>> trends(
            Definition definition, List<dev.evenkeel.qualification.Standing> standings, Set<Integer> ids, AsOf asOf) {
        if (!asOf.past()) return scoreboard.trends(definition.name(), ids, asOf.day());
        return pastTrends.of(
                definition.name(),
                asOf.day(),
                standings,
                missing -> scoreboard.trends(definition.name(), missing, asOf.day()));
    }

    private static <T> Map<Integer, T> of(
            Optional<Definition> definition, Function<Definition, Map<Integer, T>> found) {
        return definition.map(found).orElse(Map.of());
    }

    private RankedAccount ranked(
            int rank,
            Row row,
            Optional<Definition> definition,
            Map<Integer, Score> scores,
            Map<Integer, List<TrendPoint>> trends,
            AsOf asOf) {
        int id = row.scored().subject();
        // Without a trend the past is still being worked out, and since when somebody is ready is not known yet.
        return new RankedAccount(
                rank,
                row.key(),
                row.name(),
                row.trait("domain"),
                row.trait("plan"),
                row.trait("industry"),
                row.standing(),
                row.standing() == Standing.READY
                                && !asOf.past()
                                && !trends.getOrDefault(id, List.of()).isEmpty()
                        ? since(definition, id, asOf.day())
                        : null,
                row.scored().total(),
                row.scored().fit(),
                row.scored().usage(),
                sparkline(trends.getOrDefault(id, List.of())),
                Explanations.reasons(scores.get(id)),
                row.people(),
                row.trait("owner"),
                row.seen());
    }

    static Sparkline sparkline(List<TrendPoint> trend) {
        return new Sparkline(trend.stream().map(TrendPoint::total).toList());
    }

    private @Nullable LocalDate since(Optional<Definition> definition, int id, LocalDate today) {
        return definition
                .flatMap(chosen -> scoreboard.qualifiedSince(chosen.name(), id, today))
                .orElse(null);
    }
}
