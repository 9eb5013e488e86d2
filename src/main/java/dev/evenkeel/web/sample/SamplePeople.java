package dev.evenkeel.web.sample;

import dev.evenkeel.web.accounts.AccountPage.Figure;
import dev.evenkeel.web.accounts.Fact;
import dev.evenkeel.web.accounts.RankedAccount;
import dev.evenkeel.web.accounts.Reason;
import dev.evenkeel.web.accounts.TimelineQuery;
import dev.evenkeel.web.layout.AsOf;
import dev.evenkeel.web.layout.Choice;
import dev.evenkeel.web.layout.Paging;
import dev.evenkeel.web.people.PeopleList;
import dev.evenkeel.web.people.PeoplePages;
import dev.evenkeel.web.people.PeopleQuery;
import dev.evenkeel.web.people.PersonPage;
import dev.evenkeel.web.people.PersonPage.Identity;
import dev.evenkeel.web.people.PersonPage.Membership;
import dev.evenkeel.web.people.RankedPerson;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

final class SamplePeople implements PeoplePages {
    private boolean merged = true;

    @Override
    public PeopleList list(PeopleQuery query, AsOf asOf) {
        var people = people(asOf).stream()
                .filter(person -> person.name()
                        .toLowerCase(Locale.ROOT)
                        .contains(query.text().toLowerCase(Locale.ROOT)))
                .toList();
        return new PeopleList(
                query,
                List.of(new Choice("champion", "Champions")),
                4,
                people.size(),
                100,
                people,
                new Paging(1, 50, people.size()));
    }

    static List<RankedPerson> people(AsOf asOf) {
        var accounts = SampleCompany.accounts(asOf.day());
        var people = new ArrayList<RankedPerson>();
        for (int i = 0; i < SampleAccount.PEOPLE.size(); i++) people.add(person(i, accounts.get(i)));
        return people;
    }

    private static RankedPerson person(int i, RankedAccount account) {
        var name = SampleAccount.PEOPLE.get(i);
        return new RankedPerson(
                "person-" + (i + 1),
                name,
                name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@" + account.domain(),
                new Choice(account.id(), account.name()),
                account.standing(),
                account.score(),
                account.fit(),
                account.usage(),
                account.trend(),
                List.of(new Reason("Active on 18 of 28 days", 24), new Reason("Invited 4 people", 12)),
                18 - i,
                account.lastSeen());
    }

    @Override
    public Optional<PersonPage> person(String id, String definition, TimelineQuery timeline, AsOf asOf) {
        return people(asOf).stream()
                .filter(person -> person.id().equals(id))
                .findFirst()
                .map(person -> page(person, timeline, asOf));
    }

    private PersonPage page(RankedPerson person, TimelineQuery timeline, AsOf asOf) {
        var day = asOf.day();
        var account = SampleCompany.accounts(day).getFirst();
        var identities = new ArrayList<>(List.of(
                new Identity("user id", "u-" + person.id(), day.minusDays(300), "identify call", null),
                new Identity("e-mail", String.valueOf(person.email()), day.minusDays(300), "identify call", null)));
        if (merged)
            identities.add(new Identity(
                    "anonymous id", "6f0e6a52-0f0f-4c1c-9a29-6f2b7c1f0d11", day.minusDays(20), "identify call", "m-1"));
        return new PersonPage(
                person.id(),
                person.name(),
                person.email(),
                List.of(new Choice("champion", "Champions")),
                "champion",
                person.standing(),
                day.minusDays(9),
                List.of(
                        new Figure("Days active", "18 of 28", "+4"),
                        new Figure("Events", "311", "+12 %"),
                        new Figure("First seen", "3 Mar 2026", null),
                        new Figure("Last seen", "yesterday", null)),
                List.of(new Fact("Title", "Operations lead", day.minusDays(90)), new Fact("Role", "Admin", null)),
                identities,
                List.of(
                        new Membership(
                                new Choice(account.id(), account.name()), "group call", day.minusDays(120), null),
                        new Membership(
                                new Choice("acc-9", "Ironbridge Rail"),
                                "e-mail domain",
                                day.minusDays(300),
                                day.minusDays(120))),
                SampleAccount.explanation(account),
                SampleAccount.charts(account, day).subList(1, 2),
                SampleTimeline.of(List.of("people", person.id()), timeline, day, false));
    }

    @Override
    public void undoMerge(String person, String merge, String by) {
        merged = false;
    }

    @Override
    public void redoMerge(String person, String merge, String by) {
        merged = true;
    }
}
