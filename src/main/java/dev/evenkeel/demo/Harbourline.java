package dev.evenkeel.demo;

import dev.evenkeel.intake.Event;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// The demo company's world. Every reading of {@link #events()} tells the same story from its start, in order of
/// arrival
/// and in memory that does not grow with the number of events, only with that of people.
public final class Harbourline {
    private static final int SAMPLE = 400;
    private final HarbourlineConfig config;
    private final List<Profile> profiles;

    private Harbourline(HarbourlineConfig config) {
        this.config = config;
        this.profiles = new Market(config).profiles();
    }

    public static Harbourline of(HarbourlineConfig config) {
        return new Harbourline(config);
    }

    public HarbourlineConfig config() {
        return config;
    }

    /// The events, made while they are read.
    public Stream<Event> events() {
        var order = Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE;
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(new History(config, new Story(config, profiles)), order), false);
    }

    /// The events in lists of a size.
    public Iterator<List<Event>> batches(int size) {
        return new Batches(new History(config, new Story(config, profiles)), size);
    }

    /// About how many events there are, from telling the story of at most 400 accounts without writing it.
    public long estimatedEvents() {
        var sample = profiles.subList(0, Math.min(SAMPLE, profiles.size()));
        var tally = new Tally(config.rate());
        new Story(config, sample).untilToday(tally);
        return Math.round(tally.events() * profiles.size() / sample.size());
    }

    /// What is really so about each account at the start of today.
    public List<Truth> truth() {
        return ended().accounts.stream()
                .filter(account -> account.profile.signedUp() < config.days())
                .map(this::truth)
                .toList();
    }

    /// The story told up to today, unwritten.
    Story ended() {
        return new Story(config, profiles).untilToday(new Tally(config.rate()));
    }

    private Truth truth(Account account) {
        var sales = account.sales;
        var drivers = account.drivers();
        boolean scripted = account.profile.script() != null;
        return new Truth(
                account.profile.id(),
                account.profile.name(),
                scripted ? "scripted" : account.profile.archetype().label(),
                drivers,
                sales.wonOn >= 0 ? 0 : Hazard.within30Days(drivers),
                date(sales.wonOn),
                sales.rushed && sales.wonOn >= 0,
                date(sales.churnedOn),
                scripted);
    }

    private @Nullable LocalDate date(int day) {
        return day < 0 ? null : config.today().minusDays(config.days()).plusDays(day);
    }
}
