package dev.evenkeel.intake;

import dev.evenkeel.intake.dedup.KnownIds;
import dev.evenkeel.intake.log.EventEncoder;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One thread that takes all submissions that wait, keeps what is new, and makes it durable with a single fsync.
///
/// While one group is on its way to the disk the next gathers, so the dearer an fsync is the more it carries. Since a
/// single
/// thread decides what is new, two copies of an event cannot both be; and since it answers a group only when the group
/// is
/// durable, a copy is never answered before its original.
final class GroupCommit implements AutoCloseable {
    private static final int LARGEST_GROUP = 8 << 20;

    private final GroupWriter log;
    private final KnownIds known;
    private final InstantSource clock;
    private final Consumer<Submission> done;
    private final BlockingQueue<Submission> waiting = new LinkedBlockingQueue<>();
    private final Thread committer =
            Thread.ofPlatform().name("intake-committer").daemon().unstarted(this::run);
    private volatile boolean stopped;
    private final Submission last = new Submission(List.of());

    GroupCommit(GroupWriter log, KnownIds known, InstantSource clock, Consumer<Submission> done) {
        this.log = log;
        this.known = known;
        this.clock = clock;
        this.done = done;
        committer.start();
    }

    void submit(Submission submission) {
        waiting.add(submission);
        if (stopped) failRest();
    }

    private void run() {
        try {
            commitUntilLast();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            stopped = true;
            failRest();
        }
    }

    private void commitUntilLast() throws InterruptedException {
        for (var open = true; open; ) {
            var group = nextGroup();
            open = !group.remove(last);
            commit(group);
        }
    }

    private void failRest() {
        for (@Nullable Submission rest; (rest = waiting.poll()) != null; ) {
            rest.accepted.completeExceptionally(new NotStored("The server is stopping", null));
            done.accept(rest);
        }
    }

    private List<Submission> nextGroup() throws InterruptedException {
        var group = new ArrayList<Submission>();
        long bytes = 0;
        for (@Nullable Submission next = waiting.take(); next != null; next = waiting.poll()) {
            group.add(next);
            bytes += next.payload.length;
            if (bytes >= LARGEST_GROUP) break;
        }
        return group;
    }

    private void commit(List<Submission> group) {
        var added = new ArrayList<EventId>();
        try {
            var counts = store(group, added);
            for (int i = 0; i < counts.length; i++) group.get(i).accepted.complete(counts[i]);
        } catch (IOException | RuntimeException | Error failure) {
            added.forEach(known::forget);
            for (var submission : group)
                submission.accepted.completeExceptionally(new NotStored("The events could not be written", failure));
        }
        group.forEach(done);
    }

    /// How many events of each submission are new; they are on disk then.
    private int[] store(List<Submission> group, List<EventId> added) throws IOException {
        var payloads = new ArrayList<byte[]>(group.size());
        var counts = new int[group.size()];
        for (int i = 0; i < counts.length; i++) {
            var submission = group.get(i);
            var fresh = fresh(submission.events, added);
            counts[i] = fresh.size();
            if (counts[i] == submission.events.size()) payloads.add(submission.payload);
            else if (!fresh.isEmpty()) payloads.add(EventEncoder.encode(fresh));
        }
        if (!payloads.isEmpty()) log.append(payloads);
        return counts;
    }

    private List<Event> fresh(List<Event> events, List<EventId> added) {
        var now = clock.instant();
        List<Event> fresh = new ArrayList<>(events.size());
        for (var event : events) {
            if (!known.add(event.id(), now)) continue;
            added.add(event.id());
            fresh.add(event);
        }
        return fresh;
    }

    /// Commits what waits, then stops.
    @Override
    public void close() {
        submit(last);
        try {
            committer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
