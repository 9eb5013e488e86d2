package dev.evenkeel.activity.engine;

import dev.evenkeel.accounts.Piece;
import dev.evenkeel.intake.EventId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SQLDialect;

/// The port of the analytic engine. One thread writes; any number read.
///
/// What is asked is put together with jOOQ, so that it can be rendered in each engine's dialect, over the two tables of
/// {@link Schema}.
public interface Engine extends AutoCloseable {
    /// Where in the event log the engine stands, and which revision of identities it has taken over.
    ///
    /// @param skip how many events of the frame at that position it has already
    record Standing(long position, int skip, long revision) {}

    Standing standing();

    /// The position in the event log from which on the engine will need it again after a restart.
    long settled();

    /// How many events it best takes in at once.
    int room();

    /// Takes in events and the position after them: whoever asks sees all of them or none.
    ///
    /// They are durable here only when enough have come together; until then `settled` stays before them, and
    /// `standing` goes back to it when the engine is opened again.
    ///
    /// @param size how many events there are
    /// @param pieces events not taken in before, but for imported ones, whose ids are sought in all of history
    /// @param skip how many events of the frame at the position are among these or were taken in before
    /// @param taken hears of each event that was taken in
    void record(int size, Iterable<List<StoredEvent>> pieces, long position, int skip, Consumer<StoredEvent> taken);

    /// Gives events of the actors a new meaning and derives their rollups again: those that are not durable here first,
    /// then the others in one transaction with the revision. What fails between is done again by asking again.
    ///
    /// @param pieces all meanings of each actor over time
    /// @param merged each merged account with the one that stands for it
    /// @return the accounts and people concerned, before and after
    Touched resolve(List<Piece> pieces, Map<Integer, Integer> merged, long revision);

    /// The actors that have events in any of the accounts.
    Collection<Integer> actorsIn(Collection<Integer> accounts);

    SQLDialect dialect();

    /// The text of a property of an event, by its path with dots; null where it is absent.
    Field<String> property(String path);

    /// Runs a question and hands its rows over, one by one.
    void ask(ResultQuery<?> question, Consumer<Record> row);

    /// How many events have settled, which are numbered from 0 on.
    long settledEvents();

    /// How many there are with those that have not settled.
    long recordedEvents();

    /// The id of an event.
    Optional<EventId> id(long number);

    /// Hands over what counts as a person's doing, of the events from a number on.
    void usage(long from, UsageSink sink);

    /// Hands over what counts as a person's doing, of all events that these actors sent.
    void usageOf(Collection<Integer> actors, UsageSink sink);

    /// Hands over the ids of events received since the instant.
    void idsReceivedSince(Instant since, Consumer<EventId> id);

    @Override
    void close();

    /// Whom a change concerned.
    record Touched(Collection<Integer> accounts, Collection<Integer> people) {}
}
