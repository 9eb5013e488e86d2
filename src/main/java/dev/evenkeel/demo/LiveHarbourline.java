package dev.evenkeel.demo;

import dev.evenkeel.demo.chance.Dice;
import dev.evenkeel.intake.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Harbourline after its history: goes on at a rate, with the time of now, and every ninety seconds one account that is
/// not
/// a customer has half a minute of much going on, so that a visitor sees scores move. Every other time it is
/// Brightwater.
///
/// It keeps no thread and no clock: whoever runs it asks, as often as wanted, what has happened {@link #until} now.
/// What happens does not depend on how often it is asked.
public final class LiveHarbourline {
    /// Gentle: about what a company of this size sees in its busy hours.
    public static final double GENTLE = 2;

    private static final Duration BETWEEN_BURSTS = Duration.ofSeconds(90);
    private static final Duration BURST = Duration.ofSeconds(30);
    private static final double BURST_SHARE = 0.7;
    private static final double JOINS = 0.03;
    private static final double NEW_ACCOUNTS = 0.002;

    private final List<Event> out = new ArrayList<>();
    private final Crowd crowd;
    private final Calls calls;
    private final Dice dice;
    private final double perSecond;
    private final int today;
    private Instant next;
    private Instant burstEnds;
    private Account busy;
    private int bursts;

    private LiveHarbourline(Harbourline world, double perSecond, Instant from) {
        this.perSecond = perSecond;
        var story = world.ended();
        crowd = new Crowd(world.config(), story);
        calls = new Calls(story.almanac, new Scribe(out::add, true));
        dice = new Dice(world.config().seed(), from.getEpochSecond());
        today = story.almanac.today();
        next = from;
        burstEnds = from.plus(BURST);
        busy = crowd.brightwater();
    }

    /// @param perSecond how many things happen in a second on average
    /// @param from when it starts, as a rule now
    public static LiveHarbourline after(Harbourline world, double perSecond, Instant from) {
        if (!(perSecond > 0)) throw new IllegalArgumentException("Something has to happen at times");
        return new LiveHarbourline(world, perSecond, from);
    }

    /// Everything that has happened since the last call (or since the start), up to now, in order of arrival.
    public synchronized List<Event> until(Instant now) {
        out.clear();
        while (!next.isAfter(now)) {
            happen(next);
            next = next.plusNanos((long) (-StrictMath.log(1 - dice.unit()) * 1e9 / perSecond));
        }
        return List.copyOf(out);
    }

    private void happen(Instant instant) {
        if (!instant.isBefore(burstEnds.plus(BETWEEN_BURSTS).minus(BURST))) {
            burstEnds = instant.plus(BURST);
            busy = ++bursts % 2 == 0 ? crowd.brightwater() : crowd.prospect(dice);
        }
        long at = instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1000 - 50_000;
        boolean burst = instant.isBefore(burstEnds) && dice.chance(BURST_SHARE);
        if (!burst && dice.chance(NEW_ACCOUNTS)) found(at);
        else if (burst) act(busy, crowd.colleague(busy, dice), at, 3 * JOINS);
        else crowd.anybody(dice, (account, person) -> act(account, person, at, JOINS));
    }

    private void found(long at) {
        var account = crowd.newcomer();
        calls.founded(account, account.roster.founder(), today, at - 400_000_000L);
    }

    private void act(Account account, Person person, long at, double joins) {
        if (dice.chance(joins)) calls.joined(account, crowd.join(account), today, at - 3_000_000);
        else if (dice.chance(0.05)) calls.page(account, person, at);
        else calls.deed(account, person, deed(person), today, at);
    }

    private Deed deed(Person person) {
        boolean publishes = person.publishes > 0 && dice.chance(0.3);
        return publishes ? Deed.SCHEDULE_PUBLISHED : person.role.deed((int) dice.next());
    }
}
