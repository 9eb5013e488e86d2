package dev.evenkeel.accounts;

import dev.evenkeel.accounts.identity.Directory;
import dev.evenkeel.accounts.identity.Learning;
import dev.evenkeel.foundation.Database;
import dev.evenkeel.intake.Event;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Which person and account stand behind the ids that senders use, now and at any time before.
///
/// The same facts in any order give the same answers: every answer is a function of the set of facts, and what is kept
/// in
/// memory is rebuilt from the tables wherever a fact changes it.
public final class Identities {
    private final Directory directory;
    private final Learning learning;

    public Identities(Database database) {
        this.directory = new Directory();
        this.learning = new Learning(database, directory);
    }

    /// How far in the event log the facts have been learned.
    public long position() {
        return learning.position();
    }

    /// Learns what the events say, in one transaction; answers whose they are, in their order. Learning twice changes
    /// nothing.
    ///
    /// @param until the position after the stretch that the events are a piece of
    /// @param last whether they are its last piece, so that the stretch has been learned then
    public List<Whose> learn(List<Event> events, long until, boolean last) {
        return learning.learn(events, until, last);
    }

    public Whose whose(Event event) {
        return directory.whose(event);
    }

    /// Whose past changed its meaning after the revision.
    public Changes changesSince(long revision) {
        return learning.changesSince(revision);
    }

    /// All meanings of the given ids over time.
    public List<Piece> pieces(Collection<Integer> actors) {
        return actors.stream()
                .flatMap(actor -> directory.pieces(actor).stream())
                .toList();
    }

    /// Every account that was merged, with the one that stands for it.
    public Map<Integer, Integer> mergedAccounts() {
        return directory.mergedAccounts();
    }

    /// Reads merges again, after one was made or undone.
    public void refreshMerges() {
        learning.refreshMerges();
    }

    Directory directory() {
        return directory;
    }
}
