package dev.evenkeel.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.evenkeel.foundation.Refused;
import dev.evenkeel.intake.log.EventEncoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventLogTest {
    @TempDir
    Path folder;

    private final RandomEvents random = new RandomEvents(1);

    @Test
    void handsOutInOrderWhatWasAppendedAlsoAfterReopening() throws IOException {
        var all = new ArrayList<Event>();
        for (int round = 0; round < 5; round++) {
            try (var log = EventLog.open(folder, 20_000)) {
                for (int i = 0; i < 20; i++) all.addAll(append(log, random.list(1 + i)));
                assertThat(everything(log, 7)).isEqualTo(all);
            }
        }
        assertThat(segments()).hasSizeGreaterThan(5);
    }

    @Test
    void returnsWholeFramesUpToTheWantedNumberButAtLeastOne() throws IOException {
        try (var log = EventLog.open(folder)) {
            append(log, random.list(3));
            append(log, random.list(3));
            append(log, random.list(9));
            assertThat(log.read(0, 1).events()).hasSize(3);
            assertThat(log.read(0, 8).events()).hasSize(6);
            assertThat(log.read(0, 15).events()).hasSize(15);
            assertThat(log.read(log.end(), 15)).isEqualTo(new Batch(List.of(), log.end(), log.end()));
        }
    }

    @Test
    void cutsATornTailAtEveryByte() throws IOException {
        var kept = random.list(4);
        long whole;
        try (var log = EventLog.open(folder)) {
            append(log, kept);
            whole = log.end();
            append(log, random.list(2));
        }
        var file = segments().getFirst();
        var content = Files.readAllBytes(file);
        for (int length = (int) whole; length < content.length; length++) {
            Files.write(file, Arrays.copyOf(content, length));
            try (var log = EventLog.open(folder)) {
                assertThat(log.end()).isEqualTo(whole);
                assertThat(everything(log, 100)).isEqualTo(kept);
            }
            assertThat(Files.size(file)).isEqualTo(whole);
        }
    }

    @Test
    void cutsAWholeGroupThatHasAHole() throws IOException {
        var kept = random.list(4);
        long whole;
        try (var log = EventLog.open(folder)) {
            append(log, kept);
            whole = log.end();
            log.append(List.of(EventEncoder.encode(random.list(2)), EventEncoder.encode(random.list(2))));
        }
        damage(segments().getFirst(), whole + 20);
        try (var log = EventLog.open(folder)) {
            assertThat(everything(log, 100)).isEqualTo(kept);
            var more = append(log, random.list(1));
            assertThat(log.read(whole, 10).events()).isEqualTo(more);
        }
    }

    @Test
    void refusesDamageBeforeWhatWasDurableAndNamesThePlace() throws IOException {
        long second;
        try (var log = EventLog.open(folder)) {
            append(log, random.list(4));
            second = log.end();
            append(log, random.list(4));
            append(log, random.list(4));
        }
        damage(segments().getFirst(), second + 30);
        assertThatThrownBy(() -> EventLog.open(folder))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(segments().getFirst() + " at byte " + second)
                .hasMessageContaining("damaged");
    }

    @Test
    void refusesDamageInAnEarlierFileAndNamesThePlace() throws IOException {
        long second;
        try (var log = EventLog.open(folder, 1)) {
            append(log, random.list(4));
            second = log.end();
            append(log, random.list(4));
            append(log, random.list(4));
        }
        damage(segments().get(1), 30);
        try (var log = EventLog.open(folder)) {
            assertThatThrownBy(() -> log.read(second, 10))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining(segments().get(1) + " at byte 0");
        }
    }

    @Test
    void refusesAFolderFromWhichAFileIsMissing() throws IOException {
        try (var log = EventLog.open(folder, 1)) {
            for (int i = 0; i < 3; i++) append(log, random.list(1));
        }
        Files.delete(segments().get(1));
        assertThatThrownBy(() -> EventLog.open(folder))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("hole");
    }

    @Test
    void deletesReleasedFilesAndNeverReusesAPosition() throws IOException {
        long end;
        try (var log = EventLog.open(folder, 1)) {
            for (int i = 0; i < 4; i++) append(log, random.list(1));
            var middle = log.read(0, 1).next();
            log.release(middle);
            assertThat(log.start()).isEqualTo(middle);
            assertThatThrownBy(() -> log.read(0, 1)).isInstanceOf(IllegalArgumentException.class);
            log.release(log.end());
            assertThat(log.backlogBytes()).isZero();
            end = log.end();
        }
        assertThat(segments()).hasSize(1);
        try (var log = EventLog.open(folder, 1)) {
            assertThat(log.end()).isEqualTo(end);
            append(log, random.list(1));
            assertThat(log.read(end, 10).events()).hasSize(1);
        }
    }

    @Test
    void dividesFramesWhereSoManyEventsAreWanted() throws Exception {
        try (var log = EventLog.open(folder)) {
            var events = new ArrayList<Event>();
            for (int size : new int[] {3, 1, 40, 2, 7, 25, 5}) events.addAll(append(log, random.list(size)));
            for (int wanted = 1; wanted <= events.size() + 1; wanted++) {
                var read = new ArrayList<Event>();
                for (var batch = log.readExactly(log.start(), 0, wanted);
                        !batch.events().isEmpty();
                        batch = log.readExactly(batch.next(), batch.skip(), wanted)) {
                    read.addAll(batch.events());
                    assertThat(batch.events())
                            .hasSize(Math.min(
                                    wanted,
                                    events.size() - read.size() + batch.events().size()));
                }
                assertThat(read).isEqualTo(events);
            }
        }
    }

    @Test
    void wakesTheConsumerWhenSomethingArrives() throws Exception {
        try (var log = EventLog.open(folder)) {
            assertThat(log.awaitBeyond(0, Duration.ofMillis(1))).isFalse();
            var waiting = new FutureTask<>(() -> log.awaitBeyond(0, Duration.ofMinutes(1)));
            Thread.startVirtualThread(waiting);
            append(log, random.list(1));
            assertThat(waiting.get()).isTrue();
        }
    }

    private static List<Event> append(EventLog log, List<Event> events) throws IOException {
        log.append(List.of(EventEncoder.encode(events)));
        return events;
    }

    private static List<Event> everything(EventLog log, int atATime) {
        var events = new ArrayList<Event>();
        for (var position = log.start(); position < log.end(); ) {
            var batch = log.read(position, atATime);
            events.addAll(batch.events());
            position = batch.next();
        }
        return events;
    }

    private List<Path> segments() throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static void damage(Path file, long offset) throws IOException {
        var content = Files.readAllBytes(file);
        content[(int) offset] ^= 1;
        Files.write(file, content);
    }
}
