package dev.evenkeel.activity;

import dev.evenkeel.accounts.Identities;
import dev.evenkeel.activity.engine.Engine;
import dev.evenkeel.activity.engine.StoredEvent;
import dev.evenkeel.intake.Event;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Takes events in: first who is who (PostgreSQL), then what was done (the engine), then everybody is told.
///
/// Each store remembers in its own transaction how far it has come, so a crash between the two loses and doubles
/// nothing:
/// learning twice changes nothing, and the engine is asked where it stands.
public final class Absorption {
    private final Identities identities;
    private final Engine engine;
    private final Consumer<UsageChanged> listener;
    private long revision;

    public Absorption(Identities identities, Engine engine, Consumer<UsageChanged> listener) {
        this.identities = identities;
        this.engine = engine;
        this.listener = listener;
        this.revision = engine.standing().revision();
    }

    /// Where in the event log to go on.
    public Engine.Standing standing() {
        return engine.standing();
    }

    /// From where on the event log is still needed.
    long settled() {
        return engine.settled();
    }

    /// How many events are best taken in at once.
    int room() {
        return engine.room();
    }

    /// Takes in the events that end at the position of the log.
    public void absorb(List<Event> events, long position) {
        absorb(events, position, 0);
    }

    /// Takes in events of which the last so many are the first of the frame at the position of the log.
    void absorb(List<Event> events, long position, int skip) {
        var whose = identities.learn(events, position);
        var stored = new ArrayList<StoredEvent>(events.size());
        for (int i = 0; i < events.size(); i++) stored.add(new StoredEvent(events.get(i), whose.get(i)));
        var change = new Change();
        engine.record(stored, position, skip).forEach(change::add);
        catchUp(change);
        change.tell(listener);
    }

    /// Gives the past its new meaning where identities changed without an event, as by a merge or its undoing.
    public void catchUp() {
        var change = new Change();
        catchUp(change);
        change.tell(listener);
    }

    private void catchUp(Change change) {
        var changes = identities.changesSince(revision);
        if (changes.isEmpty()) return;
        var actors = new HashSet<>(changes.actors());
        if (!changes.accounts().isEmpty()) actors.addAll(engine.actorsIn(changes.accounts()));
        var touched = engine.resolve(identities.pieces(actors), identities.mergedAccounts(), changes.revision());
        revision = changes.revision();
        change.reinterpreted(touched.accounts(), touched.people());
        change.reinterpreted(changes.accounts(), List.of());
    }

    /// Whom one step concerned, and from which day on.
    private static final class Change {
        private final Set<Integer> accounts = new HashSet<>();
        private final Set<Integer> people = new HashSet<>();
        private Instant earliest = Instant.MAX;

        void add(StoredEvent taken) {
            accounts.add(taken.whose().account());
            people.add(taken.whose().person());
            if (taken.event().at().isBefore(earliest)) earliest = taken.event().at();
        }

        void reinterpreted(Collection<Integer> otherAccounts, Collection<Integer> otherPeople) {
            if (otherAccounts.isEmpty() && otherPeople.isEmpty()) return;
            accounts.addAll(otherAccounts);
            people.addAll(otherPeople);
            earliest = Instant.EPOCH;
        }

        void tell(Consumer<UsageChanged> listener) {
            accounts.remove(0);
            people.remove(0);
            if (accounts.isEmpty() && people.isEmpty()) return;
            listener.accept(new UsageChanged(accounts, people, LocalDate.ofInstant(earliest, ZoneOffset.UTC)));
        }
    }
}
