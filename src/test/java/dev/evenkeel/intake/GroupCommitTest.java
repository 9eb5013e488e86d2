package dev.evenkeel.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.evenkeel.intake.dedup.KnownIds;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class GroupCommitTest {
    private final TestClock clock = new TestClock();
    private final List<Integer> groups = new ArrayList<>();
    private final List<Event> events = new RandomEvents(3).list(10);

    @Test
    void forgetsTheIdsOfWhatCouldNotBeWritten() {
        var full = new AtomicBoolean(true);
        try (var commits = commits(payloads -> {
            if (full.get()) throw new IOException("No space left on device");
        })) {
            assertThatThrownBy(() -> submit(commits, events).accepted.join())
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(NotStored.class)
                    .hasRootCauseMessage("No space left on device");
            full.set(false);
            assertThat(submit(commits, events).accepted.join()).isEqualTo(10);
            assertThat(submit(commits, events).accepted.join()).isZero();
        }
    }

    @Test
    void answersACopyOnlyAfterItsOriginalIsDurable() throws InterruptedException {
        var writing = new CountDownLatch(1);
        var durable = new CountDownLatch(1);
        try (var commits = commits(payloads -> {
            writing.countDown();
            await(durable);
        })) {
            var original = submit(commits, events);
            writing.await();
            var copy = submit(commits, events);
            assertThat(copy.accepted).isNotDone();
            durable.countDown();
            assertThat(copy.accepted.join()).isZero();
            assertThat(original.accepted).isCompletedWithValue(10);
        }
    }

    @Test
    void failsACopyTogetherWithItsOriginal() throws InterruptedException {
        var busy = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        try (var commits = commits(payloads -> {
            busy.countDown();
            await(go);
            if (groups.size() > 1) throw new IOException("I/O error");
        })) {
            submit(commits, new RandomEvents(4).list(1));
            busy.await();
            var original = submit(commits, events);
            var copy = submit(commits, events);
            go.countDown();
            assertThatThrownBy(original.accepted::join).hasCauseInstanceOf(NotStored.class);
            assertThatThrownBy(copy.accepted::join).hasCauseInstanceOf(NotStored.class);
        }
    }

    @Test
    void writesAllThatWaitsAsOneGroup() throws InterruptedException {
        var busy = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        try (var commits = commits(payloads -> {
            busy.countDown();
            await(go);
        })) {
            submit(commits, new RandomEvents(4).list(1));
            busy.await();
            for (var event : events) submit(commits, List.of(event));
            go.countDown();
        }
        assertThat(groups).containsExactly(1, 10);
    }

    @Test
    void refusesWhatComesAfterTheEnd() {
        var commits = commits(payloads -> {});
        commits.close();
        assertThatThrownBy(() -> submit(commits, events).accepted.join()).hasCauseInstanceOf(NotStored.class);
    }

    private GroupCommit commits(GroupWriter writer) {
        GroupWriter counting = payloads -> {
            groups.add(payloads.size());
            writer.append(payloads);
        };
        return new GroupCommit(counting, new KnownIds(clock.instant()), clock, submission -> {});
    }

    private static Submission submit(GroupCommit commits, List<Event> events) {
        var submission = new Submission(events);
        commits.submit(submission);
        return submission;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
