package dev.evenkeel.demo;

import java.util.Objects;

/// Writes the story down as events: finds the minute for everything.
final class Diary implements Chronicle {
    /// Beside the one that every visit has.
    static final double DEEDS_A_VISIT = 1.15;

    static final int CALLS_A_DAY = 4;
    private static final long SECOND = 1_000_000;
    private static final long HOUR = 3600 * SECOND;
    private final Almanac almanac;
    private final Calls calls;
    private final double deeds;

    Diary(Almanac almanac, Scribe scribe, double rate) {
        this.almanac = almanac;
        calls = new Calls(almanac, scribe);
        deeds = DEEDS_A_VISIT * rate;
    }

    @Override
    public void strolled(Account account, Person person, int day) {
        long at = workingHour(account, day);
        calls.stranger(account, person, "Home", at);
        calls.stranger(account, person, account.ink.chance(0.5) ? "Pricing" : "Docs", at + 70 * SECOND);
    }

    @Override
    public void founded(Account account, Person person, int day) {
        calls.founded(account, person, day, workingHour(account, day));
    }

    @Override
    public void invited(Account account, Person by, int day) {
        calls.deed(account, by, Deed.INVITE_SENT, day, workingHour(account, day));
    }

    @Override
    public void joined(Account account, Person person, int day) {
        calls.joined(account, person, day, workingHour(account, day));
    }

    @Override
    public void arrived(Account account, Person person, int day) {
        calls.arrived(account, person, day, workingHour(account, day));
    }

    @Override
    public void renamed(Account account, Person person, String before, int day) {
        calls.renamed(account, person, before, hour(account, day, 5));
    }

    @Override
    public void visited(Account account, Person person, int day, boolean published) {
        long at = visitingHour(account, day);
        for (int i = account.ink.around(deeds); i >= 0; i--) {
            long bits = account.ink.next();
            calls.deed(account, person, person.role.deed((int) bits), day, at, bits);
            at += SECOND * (8 + (bits >>> 48 & 255));
        }
        if (!published) return;
        long schedule = account.ink.next();
        calls.deed(account, person, Deed.SCHEDULE_CREATED, day, at, schedule);
        calls.deed(account, person, Deed.SCHEDULE_PUBLISHED, day, at + 240 * SECOND, schedule);
    }

    @Override
    public void read(Account account, Person person, int day, int pages) {
        long at = workingHour(account, day);
        for (int i = 0; i < pages; i++) calls.page(account, person, at + i * 45 * SECOND);
    }

    @Override
    public void exported(Account account, Person person, int day, int reports) {
        for (int i = 0; i < reports; i++)
            calls.deed(account, person, Deed.REPORT_EXPORTED, day, workingHour(account, day));
    }

    @Override
    public void connected(Account account, Person person, int day) {
        calls.deed(account, person, Deed.INTEGRATION_CONNECTED, day, workingHour(account, day));
    }

    @Override
    public void limited(Account account, Person person, int day) {
        calls.deed(account, person, Deed.LIMIT_REACHED, day, hour(account, day, 15 + account.ink.unit()));
    }

    @Override
    public void called(Account account, int day) {
        for (int i = 0; i < CALLS_A_DAY; i++)
            calls.machine(account, "svc-" + account.profile.index(), day, hour(account, day, 6 + i * 4));
    }

    @Override
    public void subscribed(Account account, int day) {
        calls.subscribed(account, hour(account, day, 18.2));
    }

    @Override
    public void dealt(Account account, int day) {
        var stage = Objects.requireNonNull(account.sales.stage);
        calls.deal(account, stage, day, workingHour(account, day));
    }

    private long workingHour(Account account, int day) {
        return hour(account, day, 8.5 + 8 * account.ink.unit());
    }

    /// Most around noon, hardly any at dawn and in the evening.
    private long visitingHour(Account account, int day) {
        long bits = account.ink.next();
        return hour(account, day, 6.5 + ((bits >>> 48 & 1023) + (bits >>> 38 & 1023)) * (6 / 1024.0));
    }

    /// An hour of the account's own day; nothing is put before the day in UTC, so that days are told in order.
    private long hour(Account account, int day, double hour) {
        double utc = Math.max(0.1, hour - account.profile.country().hours());
        return almanac.micros(day) + (long) (utc * HOUR) + (account.ink.next() >>> 38);
    }
}
