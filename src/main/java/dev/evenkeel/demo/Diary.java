package dev.evenkeel.demo;

import dev.evenkeel.demo.Scribe.Who;
import dev.evenkeel.demo.chance.Dice;
import dev.evenkeel.intake.EventKind;
import java.util.Objects;

/// Writes the story down as events: finds the minute for everything and fills in the details.
final class Diary implements Chronicle {
    /// Beside the one that every visit has.
    static final double DEEDS_A_VISIT = 2.4;

    static final int CALLS_A_DAY = 4;
    private static final long SECOND = 1_000_000;
    private static final long HOUR = 3600 * SECOND;
    private static final String[] PAGES = {"Home", "Pricing", "Billing", "Security", "Docs", "Docs", "Home", "Docs"};
    private final Almanac almanac;
    private final Scribe scribe;
    private final double deeds;
    private final Properties properties = new Properties();

    Diary(Almanac almanac, Scribe scribe, double rate) {
        this.almanac = almanac;
        this.scribe = scribe;
        deeds = DEEDS_A_VISIT * rate;
    }

    @Override
    public void strolled(Account account, Person person, int day) {
        long at = workingHour(account, day);
        page(account, new Who(null, person.anonymousId, null), "Home", at);
        page(
                account,
                new Who(null, person.anonymousId, null),
                account.ink.chance(0.5) ? "Pricing" : "Docs",
                at + 70 * SECOND);
    }

    @Override
    public void founded(Account account, Person person, int day) {
        long at = signUp(account, person, day);
        group(account, person, at + 40 * SECOND, Traits.of(account.profile));
        deed(account, person, Deed.SCHEDULE_CREATED, day, at + 400 * SECOND);
    }

    @Override
    public void invited(Account account, Person by, int day) {
        deed(account, by, Deed.INVITE_SENT, day, workingHour(account, day));
    }

    @Override
    public void joined(Account account, Person person, int day) {
        long at = signUp(account, person, day);
        group(account, person, at + 20 * SECOND, name(account));
        deed(account, person, Deed.INVITE_ACCEPTED, day, at + 30 * SECOND);
    }

    @Override
    public void arrived(Account account, Person person, int day) {
        long at = workingHour(account, day);
        scribe.fact(
                account.ink, EventKind.IDENTIFY, new Who(person.userId, null, null), null, null, at, Traits.of(person));
        group(account, person, at + 3 * SECOND, name(account));
        deed(account, person, Deed.INVITE_ACCEPTED, day, at + 30 * SECOND);
    }

    @Override
    public void renamed(Account account, Person person, String before, int day) {
        long at = hour(account, day, 5);
        scribe.fact(account.ink, EventKind.ALIAS, new Who(person.userId, null, null), before, null, at, "{}");
    }

    @Override
    public void visited(Account account, Person person, int day, boolean published) {
        var ink = account.ink;
        long bits = ink.next();
        long at = hour(account, day, 6.5 + (bits >>> 48 & 1023) * (6 / 1024.0) + (bits >>> 38 & 1023) * (6 / 1024.0));
        int number = 1 + ink.around(deeds);
        for (int i = 0; i < number; i++) {
            bits = ink.next();
            write(account, person, person.role.deed((int) bits), day, at, bits);
            at += SECOND * (8 + (bits >>> 48 & 255));
        }
        if (!published) return;
        deed(account, person, Deed.SCHEDULE_CREATED, day, at);
        deed(account, person, Deed.SCHEDULE_PUBLISHED, day, at + 240 * SECOND);
    }

    @Override
    public void read(Account account, Person person, int day, int pages) {
        long at = workingHour(account, day);
        for (int i = 0; i < pages; i++)
            page(account, new Who(person.userId, null, null), PAGES[account.ink.below(8)], at += 45 * SECOND);
    }

    @Override
    public void exported(Account account, Person person, int day, int reports) {
        for (int i = 0; i < reports; i++) deed(account, person, Deed.REPORT_EXPORTED, day, workingHour(account, day));
    }

    @Override
    public void connected(Account account, Person person, int day) {
        deed(account, person, Deed.INTEGRATION_CONNECTED, day, workingHour(account, day));
    }

    @Override
    public void limited(Account account, Person person, int day) {
        deed(account, person, Deed.LIMIT_REACHED, day, hour(account, day, 15 + account.ink.unit()));
    }

    @Override
    public void called(Account account, int day) {
        var machine = "svc-" + account.profile.index();
        for (int i = 0; i < CALLS_A_DAY; i++) {
            long at = hour(account, day, 6 + i * 4 + account.ink.unit() / 60);
            var data =
                    "{\"schedule_id\":\"sync-" + i + "\",\"week\":\"" + almanac.week(day) + "\",\"role\":\"service\"}";
            scribe.machine(account.ink, machine, account.profile.id(), Deed.SCHEDULE_CREATED, at, data);
        }
    }

    @Override
    public void subscribed(Account account, int day) {
        group(account, account.founder(), hour(account, day, 18.2), Traits.subscription(account.sales));
    }

    @Override
    public void dealt(Account account, int day) {
        var stage = Objects.requireNonNull(account.sales.stage);
        var name = "deal-" + account.profile.index() + "-" + account.sales.deals;
        var closes = stage.open() ? almanac.date(account.sales.openedOn).plusDays(75) : almanac.date(day);
        scribe.fact(
                account.ink,
                EventKind.DEAL,
                new Who(null, null, account.profile.id()),
                null,
                name,
                hour(account, day, stage == Stage.LEAD ? 17 : 18),
                Traits.deal(account, stage, closes.toString()));
    }

    private long signUp(Account account, Person person, int day) {
        long at = workingHour(account, day);
        page(account, new Who(null, person.anonymousId, null), "Home", at - 60 * SECOND);
        scribe.fact(
                account.ink,
                EventKind.IDENTIFY,
                new Who(person.userId, person.anonymousId, null),
                null,
                null,
                at,
                Traits.of(person));
        deed(account, person, Deed.SIGNED_UP, day, at + SECOND);
        return at;
    }

    private void deed(Account account, Person person, Deed deed, int day, long at) {
        write(account, person, deed, day, at, account.ink.next());
    }

    private void write(Account account, Person person, Deed deed, int day, long at, long bits) {
        var data = properties.of(deed, account, person, almanac.week(day), day, bits);
        scribe.track(account.ink, person, account.profile.id(), deed, at, data);
    }

    private void page(Account account, Who who, String name, long at) {
        var path = "Home".equals(name) ? "/" : "/" + name.toLowerCase(java.util.Locale.ROOT);
        scribe.fact(
                account.ink,
                EventKind.PAGE,
                who,
                null,
                name,
                at,
                "{\"path\":\"" + path + "\",\"title\":\"" + name
                        + " · Harbourline\",\"referrer\":\"\",\"url\":\"https://harbourline.example" + path + "\"}");
    }

    private void group(Account account, Person person, long at, String data) {
        scribe.fact(
                account.ink, EventKind.GROUP, new Who(person.userId, null, account.profile.id()), null, null, at, data);
    }

    private static String name(Account account) {
        return "{\"name\":\"" + account.profile.name() + "\"}";
    }

    private long workingHour(Account account, int day) {
        return hour(account, day, 8.5 + 8 * account.ink.unit());
    }

    /// An hour of the account's own day; nothing is put before the day in UTC, so that days are told in order.
    private long hour(Account account, int day, double hour) {
        Dice ink = account.ink;
        double utc = Math.max(0.1, hour - account.profile.country().hours());
        return almanac.micros(day) + (long) (utc * HOUR) + (ink.next() >>> 38);
    }
}
