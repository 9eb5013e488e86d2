package dev.evenkeel.intake;

import dev.evenkeel.intake.dedup.KnownIds;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;

/// Where every fact comes in. When a call returns, what it accepted is on disk.
///
/// A copy of an event of the last 48 hours, told by its id, is counted as a duplicate and not kept a second time.
public final class Intake implements AutoCloseable {
    private static final int LARGEST_BATCH = 2_500;

    private static final int LARGEST_GROUP = 1 << 20;
    static final int WAITING_BYTES = 64 << 20;
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration LATER = Duration.ofSeconds(5);

    private final EventLog log;
    private final IntakeStats stats;
    private final long backlogLimit;
    private final Semaphore room = new Semaphore(WAITING_BYTES);
    private final KnownIds known;
    private final GroupCommit commits;

    private Intake(EventLog log, KnownIds known, IntakeStats stats, InstantSource clock, long backlogLimit) {
        this.log = log;
        this.known = known;
        this.stats = stats;
        this.backlogLimit = backlogLimit;
        this.commits = new GroupCommit(log::append, known, clock, this::done);
    }

    /// Opens the intake, which first recalls the ids of the last 48 hours from the log and from whoever took events
    /// over.
    ///
    /// @param backlogLimit how many bytes of events may wait for the consumer before more is refused
    public static Intake open(
            EventLog log, RecentIds recent, IntakeStats stats, InstantSource clock, long backlogLimit) {
        var now = clock.instant();
        var known = new KnownIds(now);
        recent.forEachSince(now.minus(KnownIds.KEPT), id -> known.add(id, now));
        log.forEach(event -> known.add(event.id(), now));
        return new Intake(log, known, stats, clock, backlogLimit);
    }

    /// Takes events that are already formed, such as imported ones, in groups of up to 2,500. Waits while there is no
    /// room.
    ///
    /// @throws NotStored if the disk fails; groups before the failure are kept, and are duplicates when sent again
    public Receipt append(List<Event> events) {
        int accepted = 0;
        for (int from = 0, to; from < events.size(); from = to) {
            to = endOfGroup(events, from);
            accepted += appendPatiently(new Submission(events.subList(from, to)));
        }
        return new Receipt(accepted, events.size() - accepted, List.of());
    }

    private static int endOfGroup(List<Event> events, int from) {
        int to = from;
        for (long size = 0; to < events.size() && to - from < LARGEST_BATCH && size < LARGEST_GROUP; to++)
            size += events.get(to).data().length() + events.get(to).context().length();
        return to;
    }

    private int appendPatiently(Submission submission) {
        try {
            log.awaitBacklogWithin(backlogLimit);
            room.acquire(submission.weight());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotStored("The wait for room was interrupted", e);
        }
        return commit(submission);
    }

    /// Takes events now or not at all.
    ///
    /// @throws Overloaded if there is no room
    /// @throws NotStored if the disk fails
    Receipt appendNow(List<Event> events) {
        if (events.isEmpty()) return new Receipt(0, 0, List.of());
        if (log.backlogBytes() > backlogLimit) throw new Overloaded("Too many events wait to be worked off", LATER);
        var submission = new Submission(events);
        if (!room.tryAcquire(submission.weight())) throw new Overloaded("Too many events wait to be written", SOON);
        int accepted = commit(submission);
        return new Receipt(accepted, events.size() - accepted, List.of());
    }

    private int commit(Submission submission) {
        commits.submit(submission);
        try {
            int accepted = submission.accepted.join();
            stats.stored(submission.events.getFirst().source(), accepted, submission.events.size() - accepted);
            return accepted;
        } catch (CompletionException e) {
            throw e.getCause() instanceof NotStored failure ? failure : e;
        }
    }

    private void done(Submission submission) {
        room.release(submission.weight());
    }

    @Override
    public void close() {
        commits.close();
        known.close();
    }
}
