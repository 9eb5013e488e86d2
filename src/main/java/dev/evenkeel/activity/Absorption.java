package dev.evenkeel.activity;

import dev.evenkeel.accounts.Changes;
import dev.evenkeel.accounts.Identities;
import dev.evenkeel.activity.engine.Engine;
import dev.evenkeel.activity.engine.StoredEvent;
import dev.evenkeel.activity.index.UsageIndex;
import dev.evenkeel.intake.Event;
import dev.evenkeel.intake.Stretch;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Takes events in: first who is who (PostgreSQL), then what was done (the engine), then everybody is told.
///
/// Each store remembers in its own transaction how far it has come, so a crash between the two loses and doubles
/// nothing:
/// learning twice changes nothing, and the engine is asked where it stands.
public final class Absorption {
    private final Identities identities;
    private final Engine engine;
    private final UsageIndex index;
    private final Consumer<UsageChanged> listener;
    private long revision;

    public Absorption(Identities identities, Engine engine, UsageIndex index, Consumer<UsageChanged> listener) {
        this.identities = identities;
        this.engine = engine;
        this.index = index;
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

    /// Takes in a stretch of the log, piece by piece; answers the last event that is new.
    Optional<Event> absorb(Stretch stretch) {
        index.open(engine, this::actorsChangedSince);
        var change = new Change();
        try {
            engine.record(stretch.size(), pieces(stretch), stretch.next(), stretch.skip(), taken -> {
                change.add(taken);
                index.take(taken);
            });
        } catch (RuntimeException e) {
            index.dropped();
            throw e;
        }
        index.taken(engine);
        catchUp(change);
        change.tell(listener);
        return Optional.ofNullable(change.last);
    }

    /// The stretch with whose its events are, learned piece by piece as they are asked for.
    private Iterable<List<StoredEvent>> pieces(Stretch stretch) {
        return () -> {
            var pieces = stretch.pieces().iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return pieces.hasNext();
                }

                @Override
                public List<StoredEvent> next() {
                    var events = pieces.next();
                    var whose = identities.learn(events, stretch.next(), !pieces.hasNext());
                    var stored = new ArrayList<StoredEvent>(events.size());
                    for (int i = 0; i < events.size(); i++) stored.add(new StoredEvent(events.get(i), whose.get(i)));
                    return stored;
                }
            };
        };
    }

    /// Gives the past its new meaning where identities changed without an event, as by a merge or its undoing.
    public void catchUp() {
        index.open(engine, this::actorsChangedSince);
        var change = new Change();
        catchUp(change);
        change.tell(listener);
    }

    private void catchUp(Change change) {
        var changes = identities.changesSince(revision);
        if (changes.isEmpty()) return;
        var actors = actors(changes);
        var touched = engine.resolve(identities.pieces(actors), identities.mergedAccounts(), changes.revision());
        revision = changes.revision();
        index.again(engine, actors);
        change.reinterpreted(touched.accounts(), touched.people());
        change.reinterpreted(changes.accounts(), List.of());
    }

    private Set<Integer> actors(Changes changes) {
        var actors = new HashSet<>(changes.actors());
        if (!changes.accounts().isEmpty()) actors.addAll(engine.actorsIn(changes.accounts()));
        return actors;
    }

    private Collection<Integer> actorsChangedSince(long before) {
        return actors(identities.changesSince(before));
    }

    /// Whom one step concerned, and from which day on.
    private static final class Change {
        private final BitSet accounts = new BitSet();
        private final BitSet people = new BitSet();
        private Instant earliest = Instant.MAX;
        private @Nullable Event last;

        void add(StoredEvent taken) {
            accounts.set(taken.whose().account());
            people.set(taken.whose().person());
            last = taken.event();
            if (taken.event().at().isBefore(earliest)) earliest = taken.event().at();
        }

        void reinterpreted(Collection<Integer> otherAccounts, Collection<Integer> otherPeople) {
            if (otherAccounts.isEmpty() && otherPeople.isEmpty()) return;
            otherAccounts.forEach(accounts::set);
            otherPeople.forEach(people::set);
            earliest = Instant.EPOCH;
        }

        void tell(Consumer<UsageChanged> listener) {
            accounts.clear(0);
            people.clear(0);
            if (accounts.isEmpty() && people.isEmpty()) return;
            var from = LocalDate.ofInstant(earliest, ZoneOffset.UTC);
            listener.accept(new UsageChanged(numbers(accounts), numbers(people), from));
        }

        private static Set<Integer> numbers(BitSet bits) {
            return bits.stream().boxed().collect(Collectors.toSet());
        }
    }
}
