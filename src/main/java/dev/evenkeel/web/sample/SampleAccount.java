package dev.evenkeel.web.sample;

import dev.evenkeel.web.accounts.AccountPage;
import dev.evenkeel.web.accounts.AccountPage.Deal;
import dev.evenkeel.web.accounts.AccountPage.Figure;
import dev.evenkeel.web.accounts.AccountPage.Member;
import dev.evenkeel.web.accounts.AccountPage.Outcome;
import dev.evenkeel.web.accounts.AccountPage.Stage;
import dev.evenkeel.web.accounts.Explanation;
import dev.evenkeel.web.accounts.Explanation.Contribution;
import dev.evenkeel.web.accounts.Explanation.SignalValue;
import dev.evenkeel.web.accounts.Fact;
import dev.evenkeel.web.accounts.RankedAccount;
import dev.evenkeel.web.accounts.TimelineQuery;
import dev.evenkeel.web.layout.AsOf;
import dev.evenkeel.web.layout.Chart;
import dev.evenkeel.web.layout.Link;
import dev.evenkeel.web.layout.Say;
import dev.evenkeel.web.layout.Sparkline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

final class SampleAccount {
    static final List<String> PEOPLE = List.of(
            "Ada Whitlock",
            "Ben Achterberg",
            "Chidi Eze",
            "Dora Lindqvist",
            "Emil Novak",
            "Farah Haddad",
            "Gus Moreno");

    private SampleAccount() {}

    static AccountPage page(RankedAccount account, TimelineQuery timeline, AsOf asOf) {
        var day = asOf.day();
        return new AccountPage(
                account.id(),
                account.name(),
                account.domain(),
                account.owner(),
                SampleAccounts.DEFINITIONS,
                "ready-to-buy",
                account.standing(),
                account.since(),
                account.trend(),
                List.of(
                        new Figure("People active", Integer.toString(account.peopleActive()), "+3 in 28 days"),
                        new Figure("Events", "1,482", "+22 % in 28 days"),
                        new Figure("Seats used", "18 of 20", null),
                        new Figure("Last seen", Say.ago(account.lastSeen(), day), null)),
                List.of(
                        new Fact("Plan", "Team", day.minusDays(212)),
                        new Fact("Industry", "Healthcare", day.minusDays(400)),
                        new Fact("Employees", "240", day.minusDays(33)),
                        new Fact("Country", "Ireland", day.minusDays(400)),
                        new Fact("Seats", "20", day.minusDays(12))),
                explanation(account),
                charts(account, day),
                people(account, day),
                deals(day),
                SampleTimeline.of(List.of("accounts", account.id()), timeline, day, true));
    }

    static Explanation explanation(RankedAccount account) {
        var timeline = Link.to("accounts", account.id());
        var usage = account.usage();
        return new Explanation(
                "Ready to buy",
                4,
                account.score(),
                65,
                45,
                List.of(
                        new Contribution(
                                true,
                                "Works in an industry that fits",
                                "industry in ['Healthcare', 'Hospitality']",
                                true,
                                account.fit() * 0.6,
                                account.fit() * 0.6,
                                null,
                                List.of(new SignalValue("industry", "Healthcare", null))),
                        new Contribution(
                                true,
                                "Has 50 to 1,000 employees",
                                "employees >= 50 && employees <= 1000",
                                true,
                                account.fit() * 0.4,
                                account.fit() * 0.4,
                                null,
                                List.of(new SignalValue("employees", "240", null)))),
                List.of(
                        new Contribution(
                                false,
                                "At least five people active in 28 days",
                                "people_active >= 5",
                                true,
                                usage * 0.5,
                                usage * 0.5,
                                null,
                                List.of(new SignalValue(
                                        "people_active", Integer.toString(account.peopleActive()), timeline))),
                        new Contribution(
                                false,
                                "More than 80 % of seats used",
                                "seats_used > 0.8",
                                true,
                                usage * 0.3,
                                usage * 0.3,
                                null,
                                List.of(new SignalValue("seats_used", "90 %", timeline.with("event", "Seat Added")))),
                        new Contribution(
                                false,
                                "Shared a schedule with somebody outside",
                                "shared_outside > 0",
                                true,
                                usage * 0.2,
                                usage * 0.4,
                                "halves every 14 days, 14 days old",
                                List.of(new SignalValue(
                                        "shared_outside", "3", timeline.with("event", "Schedule Shared")))),
                        new Contribution(
                                false,
                                "Asked for single sign-on",
                                "sso_opened > 0",
                                false,
                                0,
                                10,
                                null,
                                List.of(new SignalValue("sso_opened", "0", null)))));
    }

    static List<Chart> charts(RankedAccount account, LocalDate day) {
        var random = new Random(account.id().hashCode());
        var labels = new ArrayList<String>();
        var people = new ArrayList<Integer>();
        var names = List.of("Schedule Published", "Shift Swapped", "Schedule Shared", "Report Opened");
        var kinds = new ArrayList<List<Integer>>();
        for (var ignored : names) kinds.add(new ArrayList<>());
        for (int i = 83; i >= 0; i--) {
            var date = day.minusDays(i);
            var weekend = date.getDayOfWeek().getValue() > 5;
            labels.add(date.toString());
            var active = (int) (account.peopleActive() * (0.25 + random.nextDouble() * 0.4) * (weekend ? 0.3 : 1));
            people.add(active);
            for (var kind : kinds) kind.add((int) (active * random.nextDouble() * (4 - kinds.indexOf(kind))));
        }
        var series = new ArrayList<Chart.Series>();
        for (int i = 0; i < names.size(); i++) series.add(new Chart.Series(names.get(i), kinds.get(i)));
        return List.of(
                new Chart(
                        Chart.Kind.AREA,
                        "People active a day",
                        "people",
                        labels,
                        List.of(new Chart.Series("People active", people))),
                new Chart(Chart.Kind.STACKED_BARS, "Events a day, by kind", "events", labels, series));
    }

    private static List<Member> people(RankedAccount account, LocalDate day) {
        var random = new Random(account.id().hashCode());
        var members = new ArrayList<Member>();
        for (int i = 0; i < PEOPLE.size(); i++) {
            var name = PEOPLE.get(i);
            var trend = new ArrayList<Double>();
            for (int week = 0; week < 12; week++) trend.add(random.nextDouble() * 20);
            members.add(new Member(
                    "person-" + (i + 1),
                    name,
                    name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@" + account.domain(),
                    i == 0 ? "Operations lead" : null,
                    20 - i * 3 < 0 ? 0 : 20 - i * 3,
                    300 - i * 40,
                    new Sparkline(trend),
                    day.minusDays(i * 2L),
                    i == 6 ? day.minusDays(9) : null));
        }
        return members;
    }

    private static List<Deal> deals(LocalDate day) {
        return List.of(
                new Deal(
                        "D-1042",
                        "Business plan, 40 seats",
                        "€ 19,200 a year",
                        "Ines Duarte",
                        day.plusDays(21),
                        List.of(
                                new Stage("Discovery", day.minusDays(30), 9, Outcome.OPEN),
                                new Stage("Evaluation", day.minusDays(21), 14, Outcome.OPEN),
                                new Stage("Proposal", day.minusDays(7), 7, Outcome.OPEN))),
                new Deal(
                        "D-0815",
                        "Pilot for two sites",
                        "€ 2,400",
                        "Tom Okafor",
                        day.minusDays(180),
                        List.of(
                                new Stage("Discovery", day.minusDays(230), 20, Outcome.OPEN),
                                new Stage("Won", day.minusDays(210), 210, Outcome.WON))));
    }
}
