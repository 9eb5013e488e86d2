package dev.evenkeel.web.accounts;

import dev.evenkeel.accounts.Account;
import dev.evenkeel.accounts.Accounts;
import dev.evenkeel.accounts.Deals;
import dev.evenkeel.accounts.People;
import dev.evenkeel.accounts.Trait;
import dev.evenkeel.activity.Activity;
import dev.evenkeel.activity.Grain;
import dev.evenkeel.activity.PersonOfAccount;
import dev.evenkeel.qualification.Definition;
import dev.evenkeel.qualification.Score;
import dev.evenkeel.qualification.Scoreboard;
import dev.evenkeel.web.accounts.AccountPage.Deal;
import dev.evenkeel.web.accounts.AccountPage.Figure;
import dev.evenkeel.web.accounts.AccountPage.Member;
import dev.evenkeel.web.accounts.AccountPage.Outcome;
import dev.evenkeel.web.accounts.AccountPage.Stage;
import dev.evenkeel.web.layout.AsOf;
import dev.evenkeel.web.layout.Choice;
import dev.evenkeel.web.layout.Link;
import dev.evenkeel.web.layout.Meanwhile;
import dev.evenkeel.web.layout.Say;
import dev.evenkeel.web.layout.Sparkline;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Puts the page of one account together.
final class AccountDetails {
    private static final String BEFORE = " on the 28 days before";
    private static final int MOST_PEOPLE = 200;
    private static final List<String> ELSEWHERE = List.of("name", "domain", "owner");

    private final Accounts accounts;
    private final People people;
    private final Deals deals;
    private final Activity activity;
    private final Scoreboard scoreboard;
    private final Timelines timelines;
    private final UsageCharts charts;

    AccountDetails(Accounts accounts, People people, Deals deals, Activity activity, Scoreboard scoreboard) {
        this.accounts = accounts;
        this.people = people;
        this.deals = deals;
        this.activity = activity;
        this.scoreboard = scoreboard;
        this.timelines = new Timelines(activity, people);
        this.charts = new UsageCharts(activity);
    }

    AccountPage page(
            Account account,
            Optional<Definition> definition,
            Supplier<Optional<Score>> scored,
            List<Choice> definitions,
            TimelineQuery timeline,
            AsOf asOf) {
        int id = account.id();
        var path = List.of("accounts", account.key());
        var score = Meanwhile.of(scored);
        var use = Meanwhile.of(() -> charts.use(Grain.ACCOUNT, id, asOf.day()));
        var members = Meanwhile.of(() -> members(id, asOf, use));
        var history = Meanwhile.of(() -> timelines.of(
                Grain.ACCOUNT,
                id,
                path,
                timeline,
                timeline.signal().isEmpty() ? null : score.answer().orElse(null),
                asOf));
        var traits = accounts.traits(List.of(id), null, asOf.seen()).getOrDefault(id, Map.of());
        return new AccountPage(
                account.key(),
                account.name(),
                Values.text(traits, "domain"),
                Values.text(traits, "owner"),
                definitions,
                definition.map(Definition::name).orElse(""),
                Explanations.standing(definition, score.answer()),
                since(definition, id, asOf),
                figures(use.answer(), traits, asOf),
                Values.facts(traits, ELSEWHERE),
                score.answer()
                        .map(explained -> Explanations.of(
                                definition.orElseThrow(), explained, Link.to("accounts", account.key())))
                        .orElse(null),
                use.answer().charts(),
                members.answer(),
                deals(id, asOf),
                history.answer()
                        .offering(
                                use.answer().names(),
                                members.answer().stream()
                                        .map(member -> new Choice(member.id(), member.name()))
                                        .toList()));
    }

    Stream<Timeline.Moment> moments(Account account, Optional<Definition> definition, TimelineQuery query, AsOf asOf) {
        var score = query.signal().isEmpty()
                ? Optional.<Score>empty()
                : definition.flatMap(chosen -> scoreboard.score(chosen.name(), account.id(), asOf.day()));
        return timelines.all(Grain.ACCOUNT, account.id(), query, score.orElse(null), asOf);
    }

    private @Nullable LocalDate since(Optional<Definition> definition, int id, AsOf asOf) {
        if (asOf.past()) return null;
        return definition
                .filter(chosen -> !scoreboard
                        .trends(chosen.name(), List.of(id), asOf.day())
                        .getOrDefault(id, List.of())
                        .isEmpty())
                .flatMap(chosen -> scoreboard.qualifiedSince(chosen.name(), id, asOf.day()))
                .orElse(null);
    }

    private static List<Figure> figures(UsageCharts.Use use, Map<String, Trait> traits, AsOf asOf) {
        var figures = new ArrayList<Figure>();
        figures.add(new Figure(
                "People active in 28 days",
                Say.number(use.people()),
                change(use.people() - use.peopleBefore(), BEFORE)));
        figures.add(
                new Figure("Events in 28 days", Say.number(use.events()), growth(use.events(), use.eventsBefore())));
        var seats = traits.get("seats");
        if (seats != null && seats.value() instanceof Double bought)
            figures.add(
                    new Figure("Seats used", Say.number(use.people()) + " of " + Say.number(bought.longValue()), null));
        figures.add(new Figure("Last seen", Say.ago(use.lastDay(), asOf.day()), null));
        return figures;
    }

    static @Nullable String change(long difference, String unit) {
        return difference == 0 ? null : (difference > 0 ? "+" : "−") + Say.number(Math.abs(difference)) + unit;
    }

    static @Nullable String growth(long now, long before) {
        if (before == 0) return null;
        long percent = Math.round(100.0 * (now - before) / before);
        return change(percent, " %" + BEFORE);
    }

    private List<Member> members(int account, AsOf asOf, Meanwhile<UsageCharts.Use> use) {
        var end =
                asOf.day().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusMillis(1);
        var active = new LinkedHashMap<Integer, PersonOfAccount>();
        activity.people(account, asOf.day()).stream()
                .limit(MOST_PEOPLE)
                .forEach(person -> active.put(person.person(), person));
        var ids = new ArrayList<>(active.keySet());
        var belong = new HashSet<>(people.membersOf(account, end));
        belong.stream()
                .filter(person -> !active.containsKey(person))
                .limit(MOST_PEOPLE)
                .forEach(ids::add);
        var roles = people.traits(ids, List.of("title", "role"), asOf.seen());
        var named = people.named(ids, asOf.seen()).stream()
                .collect(Collectors.toMap(person -> person.id(), person -> person));
        var weeks = use.answer().weeks(asOf.day());
        return ids.stream()
                .filter(named::containsKey)
                .map(id -> member(
                        java.util.Objects.requireNonNull(named.get(id)),
                        active.get(id),
                        weeks.get(id),
                        roles.getOrDefault(id, Map.of()),
                        belong.contains(id)))
                .toList();
    }

    private static Member member(
            dev.evenkeel.accounts.Person person,
            @Nullable PersonOfAccount active,
            double @Nullable [] weeks,
            Map<String, Trait> roles,
            boolean belongs) {
        var title = Values.text(roles, "title");
        return new Member(
                person.key(),
                person.anonymous() ? "Visitor " + person.key() : person.name(),
                person.email(),
                title == null ? Values.text(roles, "role") : title,
                active == null ? 0 : (int) active.days(),
                active == null ? 0 : (int) active.times(),
                new Sparkline(
                        weeks == null ? List.of() : Arrays.stream(weeks).boxed().toList()),
                active == null ? null : day(active.last()),
                belongs || active == null ? null : day(active.last()));
    }

    private List<Deal> deals(int account, AsOf asOf) {
        return deals.of(List.of(account), asOf.seen()).getOrDefault(account, List.of()).stream()
                .map(deal -> deal(deal, asOf.day()))
                .filter(deal -> !deal.stages().isEmpty())
                .toList();
    }

    private static Deal deal(dev.evenkeel.accounts.Deal deal, LocalDate today) {
        var stages = new ArrayList<Stage>();
        for (int i = 0; i < deal.stages().size(); i++) {
            var stage = deal.stages().get(i);
            var entered = day(stage.at());
            var left =
                    i + 1 < deal.stages().size() ? day(deal.stages().get(i + 1).at()) : today;
            stages.add(new Stage(stage.name(), entered, ChronoUnit.DAYS.between(entered, left), outcome(stage.name())));
        }
        var name = Values.text(deal.fields(), "name");
        return new Deal(
                deal.key(),
                name == null ? deal.key() : name,
                amount(deal),
                Values.text(deal.fields(), "owner"),
                closes(deal),
                stages);
    }

    private static @Nullable String amount(dev.evenkeel.accounts.Deal deal) {
        var amount = Values.text(deal.fields(), "amount");
        var currency = Values.text(deal.fields(), "currency");
        return amount == null || currency == null ? amount : amount + " " + currency;
    }

    private static @Nullable LocalDate closes(dev.evenkeel.accounts.Deal deal) {
        var text = deal.field("close_date");
        try {
            return text == null ? null : LocalDate.parse(text.toString().substring(0, 10));
        } catch (RuntimeException noDate) {
            return null;
        }
    }

    private static Outcome outcome(String stage) {
        return switch (stage.toLowerCase(java.util.Locale.ROOT)) {
            case "won", "closed won" -> Outcome.WON;
            case "lost", "closed lost", "churned", "cancelled" -> Outcome.LOST;
            default -> Outcome.OPEN;
        };
    }

    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
