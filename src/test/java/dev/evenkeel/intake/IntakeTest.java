package dev.evenkeel.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTest {
    private static final RecentIds NOBODY = (since, id) -> {};
    private static final long NO_LIMIT = Long.MAX_VALUE;

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock();
    private final IntakeStats stats = new IntakeStats(clock);
    private final RandomEvents random = new RandomEvents(11);

    @Test
    void keepsWhateverItAcknowledgedToManyThreads() throws Exception {
        Set<EventId> acknowledged = ConcurrentHashMap.newKeySet();
        try (var log = EventLog.open(folder, 100_000);
                var intake = open(log, NOBODY);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<?>>();
            for (int thread = 0; thread < 40; thread++) {
                var own = new RandomEvents(1_000 + thread);
                running.add(threads.submit(() -> {
                    for (int i = 0; i < 20; i++) {
                        var events = own.list(1 + i);
                        assertThat(intake.append(events).accepted()).isEqualTo(events.size());
                        events.forEach(event -> acknowledged.add(event.id()));
                    }
                }));
            }
            for (var task : running) task.get();
        }
        var found = ids();
        assertThat(found).hasSize(40 * 210).doesNotHaveDuplicates().hasSameElementsAs(acknowledged);
    }

    @Test
    void takesOneOfManyCopiesThatArriveAtOnce() throws Exception {
        var events = random.list(50);
        try (var log = EventLog.open(folder);
                var intake = open(log, NOBODY);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<Receipt>>();
            for (int i = 0; i < 30; i++) running.add(threads.submit(() -> intake.append(events)));
            int accepted = 0;
            for (var receipt : running) {
                accepted += receipt.get().accepted();
                assertThat(receipt.get().accepted() + receipt.get().duplicates())
                        .isEqualTo(50);
            }
            assertThat(accepted).isEqualTo(50);
        }
        assertThat(ids()).hasSize(50).doesNotHaveDuplicates();
    }

    @Test
    void takesTheNewOnesAmongCopies() {
        var old = random.list(3);
        var mixed = new ArrayList<>(old);
        mixed.addAll(random.list(4));
        mixed.add(mixed.getLast());
        try (var log = EventLog.open(folder);
                var intake = open(log, NOBODY)) {
            intake.append(old);
            assertThat(intake.append(mixed)).isEqualTo(new Receipt(4, 4, List.of()));
            assertThat(log.read(0, 100).events()).isEqualTo(mixed.subList(0, 7));
        }
    }

    @Test
    void recognisesCopiesAcrossARestartFromTheLogAndFromWhoTookThemOver() {
        var inLog = random.list(3);
        var takenOver = random.list(3);
        try (var log = EventLog.open(folder);
                var intake = open(log, NOBODY)) {
            intake.append(inLog);
        }
        RecentIds recent = (since, ids) -> {
            assertThat(since).isEqualTo(clock.instant().minusSeconds(48 * 3600));
            takenOver.forEach(event -> ids.accept(event.id()));
        };
        try (var log = EventLog.open(folder);
                var intake = open(log, recent)) {
            assertThat(intake.append(inLog)).isEqualTo(new Receipt(0, 3, List.of()));
            assertThat(intake.append(takenOver)).isEqualTo(new Receipt(0, 3, List.of()));
        }
    }

    @Test
    void refusesMoreWhileTooMuchWaitsAndLetsImportsWait() throws Exception {
        try (var log = EventLog.open(folder);
                var intake = Intake.open(log, NOBODY, stats, clock, 2_000)) {
            intake.append(random.list(50));
            assertThatThrownBy(() -> intake.appendNow(random.list(1))).isInstanceOf(Overloaded.class);
            var patient = new FutureTask<>(() -> intake.append(random.list(2)));
            Thread.startVirtualThread(patient);
            log.release(log.end());
            assertThat(patient.get().accepted()).isEqualTo(2);
        }
    }

    @Test
    void splitsLongListsSoThatNoFrameGrowsTooLarge() {
        var events = random.list(6_000);
        try (var log = EventLog.open(folder);
                var intake = open(log, NOBODY)) {
            assertThat(intake.append(events).accepted()).isEqualTo(6_000);
            assertThat(log.read(0, 1).events()).hasSizeLessThanOrEqualTo(2_500);
        }
        assertThat(ids()).hasSize(6_000);
    }

    @Test
    void countsWhatComesInBySecondAndBySource() {
        try (var log = EventLog.open(folder);
                var intake = open(log, NOBODY)) {
            var event = List.of(random.next());
            intake.append(event);
            intake.append(event);
            stats.refused("web", 3);
            clock.pass(Duration.ofSeconds(1));
            var second = clock.instant().getEpochSecond() - 1;
            assertThat(stats.lastSeconds(2))
                    .containsExactly(new Throughput(second - 1, 0, 0, 0), new Throughput(second, 1, 1, 3));
            assertThat(stats.sources())
                    .extracting(SourceTotal::source, SourceTotal::accepted, SourceTotal::duplicates)
                    .contains(tuple(event.getFirst().source(), 1L, 1L));
            assertThat(stats.lastCommit()).contains(clock.instant().minusSeconds(1));
        }
    }

    private Intake open(EventLog log, RecentIds recent) {
        return Intake.open(log, recent, stats, clock, NO_LIMIT);
    }

    private List<EventId> ids() {
        var ids = new ArrayList<EventId>();
        try (var log = EventLog.open(folder)) {
            log.forEach(event -> ids.add(event.id()));
        }
        return ids;
    }
}
