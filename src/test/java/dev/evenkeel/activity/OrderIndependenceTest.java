package dev.evenkeel.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenkeel.intake.Event;
import dev.evenkeel.testing.RandomEvents;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The same facts in any order of arrival, in any batches, with duplicates and restarts between, are the same state.
class OrderIndependenceTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyArrivalOrderGivesTheStateOfAFullRecompute(long seed) {
        var events = new RandomEvents(seed).take(400);
        String expected;
        try (var whole = new World(folder.resolve("whole"))) {
            whole.absorb(events.stream().sorted(Comparator.comparing(Event::at)).toList());
            expected = whole.state();
        }
        try (var piecemeal = new World(folder.resolve("piecemeal"))) {
            for (var batch : shuffledWithDuplicates(events, new Random(seed))) {
                piecemeal.absorb(batch);
                if (batch.size() % 7 == 0) piecemeal.restart();
            }
            assertThat(piecemeal.state().lines())
                    .containsExactlyInAnyOrderElementsOf(expected.lines().toList());
        }
    }

    private static List<List<Event>> shuffledWithDuplicates(List<Event> events, Random random) {
        var stream = new ArrayList<>(events);
        for (int i = 0; i < events.size() / 5; i++) stream.add(events.get(random.nextInt(events.size())));
        Collections.shuffle(stream, random);
        var batches = new ArrayList<List<Event>>();
        for (int from = 0; from < stream.size(); ) {
            int to = Math.min(stream.size(), from + 1 + random.nextInt(60));
            batches.add(stream.subList(from, to));
            from = to;
        }
        return batches;
    }
}
