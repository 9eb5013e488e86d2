package dev.evenkeel.demo;

import dev.evenkeel.accounts.Deals;
import dev.evenkeel.debt.CustomWorks;
import dev.evenkeel.debt.DebtNotes;
import dev.evenkeel.debt.Fate;
import dev.evenkeel.debt.NewCustomWork;
import dev.evenkeel.debt.NewDebtNote;
import dev.evenkeel.desk.Ask;
import dev.evenkeel.desk.Desk;
import dev.evenkeel.desk.Kind;
import dev.evenkeel.desk.Policies;
import dev.evenkeel.desk.Request;
import dev.evenkeel.desk.Ruling;
import dev.evenkeel.desk.State;
import dev.evenkeel.foundation.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// What Harbourline's deals asked for: in calm weeks with care, in a quarter-end rush in a hurry, with the custom work
/// and
/// the shortcuts that came of it. Told once the deals are known; the same world always tells the same.
final class DeskStory {
    private static final int CALM = 9;
    private static final int RUSHED = 8;
    private static final int LOST = 8;
    private static final Money HOUR = new Money(110_00, "USD");
    private static final List<String> WANTED =
            List.of("Payroll export", "Single sign-on", "Shift swaps by text", "SAP import");

    private final Harbourline world;
    private final Policies policies;
    private final Desk desk;
    private final CustomWorks works;
    private final DebtNotes debt;
    private final List<Account> accounts;
    private final Almanac almanac;

    DeskStory(Harbourline world, Policies policies, Desk desk, CustomWorks works, DebtNotes debt) {
        this.world = world;
        this.policies = policies;
        this.desk = desk;
        this.works = works;
        this.debt = debt;
        var story = world.ended();
        this.accounts = story.accounts;
        this.almanac = story.almanac;
    }

    /// A deal that needed more than the ordinary.
    ///
    /// @param day when it was asked for, counted from the first of the story
    private record Case(Account account, int day, boolean rushed, boolean won) {
        String deal() {
            return "deal-" + account.profile.index() + "-" + account.sales.deals;
        }
    }

    /// Whether the deals that the story speaks of are known by now.
    boolean canBeTold(Deals deals) {
        var known = new HashSet<String>();
        deals.of(null, null).values().forEach(list -> list.forEach(deal -> known.add(deal.key() + deal.stage())));
        return cases().allMatch(one -> known.contains(one.deal() + (one.won() ? "won" : "lost")));
    }

    void tell(String policy) {
        policies.save(policy, "demo");
        var cases = cases().toList();
        for (int i = 0; i < cases.size(); i++) past(cases.get(i), i);
        open();
        var old = works.as(world.config().today());
        for (var work : old.subList(Math.max(0, old.size() - 2), old.size())) reuse(work.id(), cases);
        if (old.size() > 3)
            works.decide(old.get(old.size() - 3).id(), Fate.RETIRED, "the client left", today(), Cast.INES.email());
    }

    private Stream<Case> cases() {
        var won = accounts.stream().filter(account -> account.sales.wonOn > 20).toList();
        var calm = spread(won.stream().filter(account -> !account.sales.rushed), CALM)
                .map(account -> new Case(account, account.sales.wonOn - 14, false, true));
        var rushed = spread(won.stream().filter(account -> account.sales.rushed), RUSHED)
                .map(account -> new Case(account, account.sales.wonOn - 4, true, true));
        var lost = spread(accounts.stream().filter(account -> account.sales.stage == Stage.LOST), LOST)
                .map(account -> new Case(account, account.sales.openedOn + 25, false, false));
        return Stream.of(calm, rushed, lost)
                .flatMap(one -> one)
                .filter(one -> one.day() >= 0 && one.day() < almanac.today() - 20)
                .sorted(Comparator.comparingInt(Case::day).thenComparing(Case::deal));
    }

    /// Evenly over the list, so that the whole history is told.
    private static Stream<Account> spread(Stream<Account> all, int many) {
        var list = all.sorted(Comparator.comparing((Account account) -> account.sales.openedOn)
                        .thenComparing(account -> account.profile.id()))
                .toList();
        int count = Math.min(many, list.size());
        var chosen = new ArrayList<Account>();
        for (int i = 0; i < count; i++) chosen.add(list.get(i * list.size() / count));
        return chosen.stream();
    }

    private void past(Case one, int number) {
        var at = morning(one.day());
        var ask = ask(one, number, almanac.date(one.day()));
        var request = desk.at(() -> at).submit(ask, one.account().profile.seller(), "demo-" + number);
        var decided = decide(request, at, one, number);
        if (decided.state() == State.APPROVED && one.won()) leaveBehind(one, ask, request.id());
    }

    private Ask ask(Case one, int number, LocalDate day) {
        var profile = one.account().profile;
        var amount = new Money(amount(one.account()) * 100, "USD");
        var base =
                Ask.of(kind(one, number), "", profile.id(), amount, reason(one)).withDeal(one.deal());
        var wanted = WANTED.get(number % WANTED.size());
        return switch (base.kind()) {
            case DISCOUNT ->
                titled(base, (one.rushed() ? 30 : 12 + number % 3 * 6) + " % off for " + profile.name())
                        .withDiscount(one.rushed() ? 30 : 12 + number % 3 * 6);
            case TERMS ->
                titled(base, "Payment after 90 days for " + profile.name()).withMonths(24);
            case CUSTOM_WORK -> custom(titled(base, wanted + " for " + profile.name()), one, number, wanted, day);
            case UNSHIPPED ->
                titled(base, wanted + " promised to " + profile.name()).withCapability(wanted, day.plusDays(75));
            case CAPACITY ->
                titled(base, "Onboard " + profile.name() + " before the others")
                        .withWork(Map.of("onboarding", 24.0), 0)
                        .expedited();
        };
    }

    private static Ask custom(Ask base, Case one, int number, String wanted, LocalDate day) {
        var work = base.withMonths(12)
                .withWork(Map.of("integrations", 60.0 + number % 4 * 25, "backend", 16.0), 4 + number % 3 * 3)
                .withCapability(wanted, day.plusDays(45));
        return one.rushed() ? work.withDebt(Map.of("integrations", 40.0), 6).expedited() : work;
    }

    private static Ask titled(Ask ask, String title) {
        return Ask.of(ask.kind(), title, ask.account(), ask.amount(), ask.reason())
                .withDeal(Objects.requireNonNull(ask.deal()));
    }

    private static Kind kind(Case one, int number) {
        if (one.rushed()) return number % 2 == 0 ? Kind.DISCOUNT : Kind.CUSTOM_WORK;
        return switch (number % 6) {
            case 0, 3 -> Kind.DISCOUNT;
            case 1 -> Kind.CUSTOM_WORK;
            case 2 -> Kind.UNSHIPPED;
            case 4 -> Kind.TERMS;
            default -> Kind.CAPACITY;
        };
    }

    private static String reason(Case one) {
        return one.rushed()
                ? "They sign before the quarter ends if they get it"
                : "They compare two offers, and this is the last open point";
    }

    /// A year of seats for a third of those who work there.
    private static long amount(Account account) {
        int employees = account.profile.employees();
        return Math.max(4_000, Math.round(employees * Plan.fitting(employees).price * 12 / 300.0) * 100);
    }

    /// In a rush signatures come within hours; otherwise they take a day or two, and what will be lost is often
    /// declined.
    private Request decide(Request request, Instant from, Case one, int number) {
        var now = from;
        var standing = request;
        for (int i = 0; standing.standing().isWaiting() && i < 12; i++) {
            now = now.plus(Duration.ofHours(one.rushed() ? 2 + i : 9 + (number * 7L + i * 11L) % 30));
            var at = now;
            var then = desk.at(() -> at);
            then.escalate();
            standing = then.with(request.id()).orElseThrow();
            var step = standing.standing().open().getFirst().step();
            var who = then.deciders(standing)
                    .getOrDefault(step.name(), List.of("nobody"))
                    .getFirst();
            standing = rule(then, standing, step.name(), who, one, number);
        }
        return standing;
    }

    private static Request rule(Desk then, Request request, String step, String who, Case one, int number) {
        if (step.equals("check"))
            return then.decide(request.id(), step, Ruling.APPROVE, null, null, who)
                    .request();
        if (!one.won() && number % 3 != 0)
            return then.decide(request.id(), step, Ruling.DECLINE, null, "Not worth what it costs the others", who)
                    .request();
        if (!one.rushed() && number % 4 == 1)
            return then.decide(request.id(), step, Ruling.APPROVE_IF, "The contract runs two years", null, who)
                    .request();
        var comment = one.rushed() ? "For the quarter" : null;
        return then.decide(request.id(), step, Ruling.APPROVE, null, comment, who)
                .request();
    }

    private void leaveBehind(Case one, Ask ask, long request) {
        var day = almanac.date(one.account().sales.wonOn);
        var client = one.account().profile.id();
        if (ask.kind() == Kind.CUSTOM_WORK)
            works.record(
                    new NewCustomWork(
                            Objects.requireNonNull(ask.capability()),
                            client,
                            one.deal(),
                            request,
                            ask.amount().times(one.rushed() ? 0.1 : 0.3),
                            ask.totalHours(),
                            ask.carryHours(),
                            HOUR,
                            day,
                            12,
                            one.rushed() ? 3 : 1),
                    Cast.INES.email());
        if (!ask.debtHours().isEmpty()) {
            var noted = debt.note(
                    new NewDebtNote(
                            ask.capability() + " without tests and error handling",
                            client,
                            one.deal(),
                            request,
                            ask.debtHours(),
                            Map.of("integrations", ask.interestHours()),
                            day),
                    Cast.INES.email());
            if (noted.id() % 3 == 1 && day.plusDays(60).isBefore(today()))
                debt.pay(noted.id(), "integrations", noted.id() == 1 ? 40 : 15, day.plusDays(60), Cast.INES.email());
        }
    }

    private void reuse(int work, List<Case> cases) {
        var client = works.with(work).orElseThrow().client();
        cases.stream()
                .filter(one -> one.won() && !one.account().profile.id().equals(client))
                .limit(1 + work % 2)
                .forEach(one -> works.reuse(work, one.account().profile.id(), true, today(), Cast.INES.email()));
    }

    /// Four that wait: the first since this morning, the last for longer than it may.
    private void open() {
        var usd = new Money(4_800_000, "USD");
        waits(
                96,
                Cast.TOMAS,
                Ask.of(
                                Kind.TERMS,
                                "Payment after 120 days for Northgate Cafés",
                                Cast.NORTHGATE,
                                usd,
                                "Their new finance lead wants it before they add two cities")
                        .withMonths(36),
                "check");
        waits(
                50,
                Cast.PRIYA,
                Ask.of(
                                Kind.DISCOUNT,
                                "28 % off for Alder & Finch",
                                Cast.ALDER_AND_FINCH,
                                usd.times(0.4),
                                "The pilot stalled; they ask for a price that makes them start again")
                        .withDiscount(28),
                "check",
                "sales");
        waits(
                20,
                Cast.DANA,
                Ask.of(
                                Kind.UNSHIPPED,
                                "Single sign-on promised to Kestrel & Vale",
                                Cast.KESTREL_AND_VALE,
                                usd.times(0.5),
                                "Their IT lets nothing in without it")
                        .withCapability("Single sign-on", today().plusDays(60)),
                "check");
        waits(
                5,
                Cast.DANA,
                Ask.of(
                                Kind.CUSTOM_WORK,
                                "SAP import for Brightwater Clinics",
                                Cast.BRIGHTWATER,
                                usd,
                                "They roll out to every clinic if rosters come from SAP")
                        .withMonths(24)
                        .withWork(Map.of("integrations", 110.0, "backend", 30.0), 8)
                        .withDebt(Map.of("integrations", 35.0), 5)
                        .withCapability("SAP import", today().plusDays(40))
                        .expedited(),
                "check");
    }

    private void waits(int hoursAgo, Cast.Staff seller, Ask ask, String... signed) {
        var at = world.config().now().minus(Duration.ofHours(hoursAgo));
        var request = desk.at(() -> at).submit(ask, seller.name(), "demo-open-" + hoursAgo);
        for (int i = 0; i < signed.length; i++) {
            var later = at.plus(Duration.ofHours(2 + i * 3L));
            var then = desk.at(() -> later);
            var now = then.with(request.id()).orElseThrow();
            var who = then.deciders(now)
                    .getOrDefault(signed[i], List.of("nobody"))
                    .getFirst();
            then.decide(request.id(), signed[i], Ruling.APPROVE, null, null, who);
        }
        var until = world.config().now();
        desk.at(() -> until).escalate();
    }

    private LocalDate today() {
        return world.config().today();
    }

    private Instant morning(int day) {
        return almanac.date(day).atTime(9, 30).toInstant(ZoneOffset.UTC);
    }
}
