package dev.evenkeel.demo;

import dev.evenkeel.accounts.Deals;
import dev.evenkeel.capacity.Firmness;
import dev.evenkeel.foundation.Money;
import dev.evenkeel.promises.Cause;
import dev.evenkeel.promises.NewPromise;
import dev.evenkeel.promises.Promise;
import dev.evenkeel.promises.Promises;
import dev.evenkeel.promises.Sort;
import dev.evenkeel.promises.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What Harbourline's sellers promised: in calm weeks with care and room, in a quarter-end rush for the next weeks
/// and with more certainty than there was. Told once the deals are known; the same world always tells the same.
final class PromiseStory {
    private static final int CALM = 26;
    private static final int RUSHED = 16;
    private static final int LOST = 5;
    private static final String SELLING = "mid-market";
    private static final String LARGE = "enterprise";

    private static final Subject ONBOARDING = new Subject(Sort.SERVICE, "onboarding", "Onboarding");
    private static final Subject MIGRATION = new Subject(Sort.SERVICE, "migration", "Data migration");
    private static final Subject PAYROLL = capability("payroll-export", "Payroll connection");
    private static final Subject SSO = capability("single-sign-on", "Single sign-on");
    private static final Subject TILL = capability("pos-connection", "Sales figures from the till");
    private static final Subject HR = capability("hr-connection", "HR connection");
    private static final Subject OFFERS = capability("shift-offers", "Open shifts");
    private static final Subject FORECAST = capability("demand-forecast", "Demand forecast");
    private static final Subject SWAPS = capability("swaps-across-locations", "Swaps across locations");
    private static final Subject BREAKS = capability("break-rules", "Break rules by country");
    private static final Subject CHAINS = capability("approval-chains", "Approval chains");
    private static final Subject QUALIFICATIONS = capability("qualification-check", "Qualifications of people");
    private static final Subject SERVERS = capability("own-servers", "On the customer's own servers");
    private static final Subject CLOUD = capability("shared-cloud", "Hosted in our cloud");
    private static final List<Subject> CAREFUL = List.of(ONBOARDING, SSO, MIGRATION, OFFERS, PAYROLL, ONBOARDING);
    private static final List<Subject> HASTY = List.of(ONBOARDING, PAYROLL, TILL, ONBOARDING, HR, SSO);

    private final Harbourline world;
    private final Promises promises;
    private final List<Account> accounts;
    private final Almanac almanac;

    /// How many of each kind have been told: every kind goes through all of its ends in turn.
    private int careful;

    private int hasty;

    PromiseStory(Harbourline world, Promises promises) {
        this.world = world;
        this.promises = promises;
        var story = world.ended();
        this.accounts = story.accounts;
        this.almanac = story.almanac;
    }

    private static Subject capability(String key, String title) {
        return new Subject(Sort.CAPABILITY, key, title);
    }

    /// @param day when it was promised, counted from the first of the story
    private record Case(Account account, int day, boolean rushed, boolean won) {
        String deal() {
            return "deal-" + account.profile.index() + "-" + account.sales.deals;
        }
    }

    /// Whether the deals that the story speaks of are known by now.
    boolean canBeTold(Deals deals) {
        var known = new HashSet<String>();
        deals.of(null, null).values().forEach(list -> list.forEach(deal -> known.add(deal.key())));
        return cases().allMatch(one -> known.contains(one.deal()));
    }

    private Stream<Case> cases() {
        var won = accounts.stream().filter(account -> account.sales.wonOn > 20).toList();
        var calm = spread(won.stream().filter(account -> !account.sales.rushed), CALM)
                .map(account -> new Case(account, account.sales.wonOn - 9, false, true));
        var rushed = spread(won.stream().filter(account -> account.sales.rushed), RUSHED)
                .map(account -> new Case(account, account.sales.wonOn - 2, true, true));
        var lost = spread(accounts.stream().filter(account -> account.sales.stage == Stage.LOST), LOST)
                .map(account -> new Case(account, account.sales.openedOn + 20, false, false));
        return Stream.of(calm, rushed, lost)
                .flatMap(one -> one)
                .filter(one -> one.day() >= 0 && one.day() < almanac.today() - 3)
                .sorted(Comparator.comparingInt(Case::day).thenComparing(Case::deal));
    }

    private static Stream<Account> spread(Stream<Account> all, int many) {
        var list = all.sorted(Comparator.comparing((Account account) -> account.sales.openedOn)
                        .thenComparing(account -> account.profile.id()))
                .toList();
        int count = Math.min(many, list.size());
        var chosen = new ArrayList<Account>();
        for (int i = 0; i < count; i++) chosen.add(list.get(i * list.size() / count));
        return chosen.stream();
    }

    void tell() {
        var cases = cases().toList();
        for (int i = 0; i < cases.size(); i++) past(cases.get(i), i);
        open();
    }

    private void past(Case one, int number) {
        var made = almanac.date(one.day());
        int days = one.rushed() ? 16 + number % 4 * 5 : 45 + number % 5 * 12;
        var subject = (one.rushed() ? HASTY : CAREFUL).get(number % 6);
        var promise = promise(
                        one.account(), subject, made.plusDays(days), one.rushed() ? 0.95 : 0.8 + number % 3 * 0.05)
                .on(one.deal(), new Money(value(one.account()) * 100, "USD"))
                .agreed(!one.rushed() || number % 3 == 0, !one.rushed());
        var known = at(made, 10).make(promise.evenSo(), one.account().profile.seller());
        if (!one.won()) withdraw(known, made.plusDays(Math.min(days - 2, 40)));
        else if (one.rushed()) rushed(known, hasty++);
        else calm(known, careful++);
    }

    private NewPromise promise(Account account, Subject subject, LocalDate due, double chance) {
        var profile = account.profile;
        return NewPromise.of(profile.id(), subject, due, profile.seller())
                .with(1, account.sales.rushed ? Firmness.CONTRACTUAL : Firmness.CUSTOMER, chance)
                .said(words(subject, due), account.sales.rushed ? "contract" : "mail", team(profile.seller()));
    }

    private static String words(Subject subject, LocalDate due) {
        return subject.sort() == Sort.SERVICE
                ? "Your people are up and running by " + due
                : "You will have " + subject.title().toLowerCase(java.util.Locale.ROOT) + " by " + due;
    }

    private static String team(String seller) {
        return seller.equals(Cast.DANA.name()) || seller.equals(Cast.TOMAS.name()) ? LARGE : SELLING;
    }

    private static long value(Account account) {
        return Math.max(
                3_000, Math.round(account.activePeople * 1.2 * Plan.fitting(account.profile.employees()).price * 12));
    }

    /// Four of five are kept as promised; the others were thought to take less, or were not agreed on.
    private void calm(Promise promise, int number) {
        var due = promise.firstDue();
        switch (number % 9) {
            case 4 -> {
                move(promise, due.minusDays(8), due.plusDays(15), Cause.ESTIMATE, "Twice the work that was thought");
                keep(promise, due.plusDays(13), true, null);
            }
            case 7 -> keep(promise, due.minusDays(2), false, Cause.SCOPE);
            default -> keep(promise, due.minusDays(3 + number % 6), true, null);
        }
    }

    /// Most are late, some never came.
    private void rushed(Promise promise, int number) {
        var due = promise.firstDue();
        switch (number % 5) {
            case 0 -> keep(promise, due.minusDays(1), true, null);
            case 1 -> {
                move(promise, due.minusDays(3), due.plusDays(35), Cause.CAPACITY, "Six onboardings in three weeks");
                keep(promise, due.plusDays(33), true, null);
            }
            case 2 -> {
                move(promise, due.minusDays(1), due.plusDays(28), Cause.TIMING, "It was not there when it was sold");
                move(promise, due.plusDays(25), due.plusDays(60), Cause.TIMING, "The connection took longer again");
                keep(promise, due.plusDays(58), false, Cause.TIMING);
            }
            case 3 -> giveUp(promise, due.plusDays(20), Cause.COMMUNICATION, "Nobody who builds it had been told");
            default -> {
                move(promise, due, due.plusDays(30), Cause.CAPACITY, "Delivery was full");
                giveUp(promise, due.plusDays(29), Cause.CAPACITY, "They did not want to wait any longer");
            }
        }
    }

    private void keep(Promise promise, LocalDate on, boolean inFull, @Nullable Cause cause) {
        if (isOver(on)) at(on, 15).keep(promise.id(), on, inFull, cause, "", Cast.INES.name());
    }

    private void move(Promise promise, LocalDate on, LocalDate due, Cause cause, String note) {
        if (isOver(on)) at(on, 11).move(promise.id(), due, cause, note, Cast.INES.name());
    }

    private void giveUp(Promise promise, LocalDate on, Cause cause, String note) {
        if (isOver(on)) at(on, 16).giveUp(promise.id(), cause, note, Cast.INES.name());
    }

    private void withdraw(Promise promise, LocalDate on) {
        if (isOver(on)) at(on, 9).withdraw(promise.id(), null, "The deal was lost", promise.seller());
    }

    private boolean isOver(LocalDate on) {
        return on.isBefore(today());
    }

    /// What is open today, with what cannot stand as it is.
    private void open() {
        say(Cast.BRIGHTWATER, Cast.DANA, SWAPS, 60, 0.8, Firmness.CUSTOMER, 12, true);
        say(Cast.BRIGHTWATER, Cast.DANA, QUALIFICATIONS, 100, 0.6, Firmness.FORECAST, 6, false);
        say(Cast.NORTHGATE, Cast.TOMAS, FORECAST, 120, 0.75, Firmness.CUSTOMER, 30, true);
        say(Cast.NORTHGATE, Cast.TOMAS, TILL, 25, 0.9, Firmness.CONTRACTUAL, 20, true);
        say(Cast.KESTREL_AND_VALE, Cast.DANA, SSO, 21, 0.95, Firmness.CUSTOMER, 3, true);
        say(Cast.ALDER_AND_FINCH, Cast.PRIYA, PAYROLL, 34, 0.85, Firmness.CUSTOMER, 15, true);
        say(Cast.ALDER_AND_FINCH, Cast.PRIYA, BREAKS, 45, 0.9, Firmness.CUSTOMER, 40, false);
        say(Cast.MERIDIAN, Cast.JONAS, SERVERS, 90, 0.7, Firmness.CUSTOMER, 25, false);
        say(Cast.MERIDIAN, Cast.JONAS, CLOUD, 90, 0.95, Firmness.CONTRACTUAL, 50, true);
        say(Cast.OSPREY, Cast.JONAS, CHAINS, 165, 0.7, Firmness.SPECULATIVE, 8, true);
        say(
                Cast.NORTHGATE,
                Cast.TOMAS,
                new Subject(Sort.OTHER, "Rosters printed for each kitchen", "Rosters printed for each kitchen"),
                30,
                0.8,
                Firmness.CUSTOMER,
                9,
                false);
        say(Cast.KESTREL_AND_VALE, Cast.DANA, ONBOARDING, 75, 0.85, Firmness.CUSTOMER, 2, true);
        say(Cast.BRIGHTWATER, Cast.DANA, ONBOARDING, 9, 0.95, Firmness.CUSTOMER, 1, true);
    }

    private void say(
            String account,
            Cast.Staff seller,
            Subject subject,
            int dueIn,
            double chance,
            Firmness firmness,
            int daysAgo,
            boolean agreed) {
        var due = today().plusDays(dueIn);
        var promise = NewPromise.of(account, subject, due, seller.name())
                .with(1, firmness, chance)
                .said(words(subject, due), firmness == Firmness.CONTRACTUAL ? "contract" : "call", team(seller.name()))
                .on(null, new Money(24_000_00L + 6_000_00L * (dueIn % 5), "USD"))
                .agreed(agreed, agreed && dueIn > 20);
        at(today().minusDays(daysAgo), 14).make(promise.evenSo(), seller.name());
    }

    private Promises at(LocalDate day, int hour) {
        Instant then = day.atTime(hour, 20).toInstant(ZoneOffset.UTC);
        return promises.at(() -> then);
    }

    private LocalDate today() {
        return world.config().today();
    }
}
