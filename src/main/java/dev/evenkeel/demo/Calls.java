package dev.evenkeel.demo;

import dev.evenkeel.demo.Scribe.Who;
import dev.evenkeel.intake.EventKind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The calls that Harbourline's product makes for each thing that happens, at a given microsecond.
final class Calls {
    private static final long SECOND = 1_000_000;
    private static final String[] PAGES = {"Home", "Pricing", "Billing", "Security", "Docs", "Docs", "Home", "Docs"};
    private final Almanac almanac;
    private final Scribe scribe;
    private final Properties properties;
    private final Traits traits = new Traits();

    Calls(Almanac almanac, Scribe scribe) {
        this.almanac = almanac;
        this.scribe = scribe;
        properties = new Properties(almanac);
    }

    void founded(Account account, Person person, int day, long at) {
        signedUp(account, person, day, at);
        group(account, person, at + 2 * SECOND, traits.of(account.profile));
        deed(account, person, Deed.SCHEDULE_CREATED, day, at + 400 * SECOND);
    }

    void joined(Account account, Person person, int day, long at) {
        signedUp(account, person, day, at);
        group(account, person, at + 2 * SECOND, traits.name(account.profile));
        deed(account, person, Deed.INVITE_ACCEPTED, day, at + 3 * SECOND);
    }

    void arrived(Account account, Person person, int day, long at) {
        fact(account, EventKind.IDENTIFY, user(person), null, at, traits.of(person));
        group(account, person, at + SECOND, traits.name(account.profile));
        deed(account, person, Deed.INVITE_ACCEPTED, day, at + 3 * SECOND);
    }

    void renamed(Account account, Person person, String before, long at) {
        scribe.fact(account.ink, EventKind.ALIAS, user(person), before, null, at, "{}");
    }

    void deed(Account account, Person person, Deed deed, int day, long at) {
        deed(account, person, deed, day, at, account.ink.next());
    }

    /// @param bits random ones for the details
    void deed(Account account, Person person, Deed deed, int day, long at, long bits) {
        var data = properties.of(deed, account, person, day, bits);
        scribe.track(account.ink, person, account.profile.id(), deed, at, data);
    }

    void page(Account account, Person person, long at) {
        page(account, user(person), PAGES[account.ink.below(PAGES.length)], at);
    }

    void stranger(Account account, Person person, String name, long at) {
        page(account, new Who(null, person.anonymousId, null), name, at);
    }

    private void group(Account account, Person person, long at, String data) {
        fact(account, EventKind.GROUP, new Who(person.userId, null, account.profile.id()), null, at, data);
    }

    void subscribed(Account account, long at) {
        group(account, account.roster.founder(), at, traits.subscription(account.sales));
    }

    void deal(Account account, Stage stage, int day, long at) {
        var name = "deal-" + account.profile.index() + "-" + account.sales.deals;
        var closes = stage.open() ? almanac.date(account.sales.openedOn).plusDays(75) : almanac.date(day);
        var who = new Who(null, null, account.profile.id());
        fact(account, EventKind.DEAL, who, name, at, traits.deal(account, stage, closes.toString()));
    }

    void machine(Account account, String userId, int day, long at) {
        var data = "{\"schedule_id\":\"sync\",\"week\":\"" + almanac.week(day) + "\",\"role\":\"service\"}";
        scribe.machine(account.ink, userId, account.profile.id(), Deed.SCHEDULE_CREATED, at, data);
    }

    private void signedUp(Account account, Person person, int day, long at) {
        stranger(account, person, "Home", at - 60 * SECOND);
        fact(
                account,
                EventKind.IDENTIFY,
                new Who(person.userId, person.anonymousId, null),
                null,
                at,
                traits.of(person));
        deed(account, person, Deed.SIGNED_UP, day, at + SECOND);
    }

    private void page(Account account, Who who, String name, long at) {
        var path = "Home".equals(name) ? "/" : "/" + name.toLowerCase(Locale.ROOT);
        var data = "{\"path\":\"" + path + "\",\"title\":\"" + name
                + " · Harbourline\",\"referrer\":\"\",\"url\":\"https://harbourline.example" + path + "\"}";
        fact(account, EventKind.PAGE, who, name, at, data);
    }

    private void fact(Account account, EventKind kind, Who who, @Nullable String name, long at, String data) {
        scribe.fact(account.ink, kind, who, null, name, at, data);
    }

    private static Who user(Person person) {
        return new Who(person.userId, null, null);
    }
}
