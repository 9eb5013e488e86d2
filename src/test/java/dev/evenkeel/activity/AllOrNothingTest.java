package dev.evenkeel.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.evenkeel.accounts.Whose;
import dev.evenkeel.activity.engine.DuckDbEngine;
import dev.evenkeel.activity.engine.Engine;
import dev.evenkeel.activity.engine.Schema;
import dev.evenkeel.activity.engine.StoredEvent;
import dev.evenkeel.intake.Event;
import dev.evenkeel.testing.RandomEvents;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A batch and the position after it become durable together, or neither does.
class AllOrNothingTest {
    @TempDir
    Path folder;

    @Test
    void aBatchThatFailsHalfwayLeavesNothingBehind() {
        var events = new RandomEvents(3)
                .take(50).stream()
                        .map(event -> event.withImported(false))
                        .map(event -> new StoredEvent(event, new Whose(1, 1, 1, 0)))
                        .toList();
        var broken = new ArrayList<>(events);
        broken.add(unusable(events.getFirst().event()));
        try (var engine = DuckDbEngine.open(folder.resolve("events.duckdb"), "300MB")) {
            assertThatThrownBy(() -> record(engine, broken, 7)).isInstanceOf(RuntimeException.class);
            assertThat(engine.standing().position()).isZero();
            assertThat(rows(engine, Schema.EVENT)).isZero();
            assertThat(rows(engine, Schema.USAGE_DAY)).isZero();

            record(engine, events, 7);
            assertThat(engine.standing().position()).isEqualTo(7);
            assertThat(rows(engine, Schema.EVENT)).isEqualTo(50);

            assertThatThrownBy(() -> record(engine, broken, 9)).isInstanceOf(RuntimeException.class);
            assertThat(engine.standing().position()).isEqualTo(7);
            assertThat(rows(engine, Schema.EVENT)).isEqualTo(50);
        }
    }

    /// Whoever sees what has settled sees the position after it, and the other way round.
    @Test
    void nobodySeesSettledEventsBeforeTheirPosition() {
        var events = new RandomEvents(4)
                .take(400).stream()
                        .map(event -> event.withImported(false))
                        .map(event -> new StoredEvent(event, new Whose(1, 1, 1, 0)))
                        .toList();
        try (var engine = DuckDbEngine.open(folder.resolve("events.duckdb"), "300MB", 30, 60)) {
            var writer = Thread.ofPlatform().start(() -> {
                for (int batch = 1; batch <= 40; batch++)
                    record(engine, events.subList(batch * 10 - 10, batch * 10), batch);
            });
            while (writer.isAlive()) assertThat(eventsAgainstPosition(engine)).isZero();
            assertThat(rows(engine, Schema.EVENT)).isEqualTo(400);
        }
    }

    /// While events move from memory to the file, no reader sees one twice or misses one.
    @Test
    void whoeverLooksSeesEveryEventOnceWhileTheySettle() {
        var events = new RandomEvents(5)
                .take(3_000).stream()
                        .map(event -> event.withImported(false))
                        .map(event -> new StoredEvent(event, new Whose(1, 1, 1, 0)))
                        .toList();
        try (var engine = DuckDbEngine.open(folder.resolve("events.duckdb"), "300MB", 50, 200)) {
            var writer = Thread.ofPlatform().start(() -> {
                for (int batch = 0; batch < 300; batch++)
                    record(engine, events.subList(batch * 10, batch * 10 + 10), batch + 1);
            });
            long last = 0;
            while (writer.isAlive()) {
                long before = 10 * engine.standing().position();
                long seen = numbers(engine);
                long after = 10 * engine.standing().position() + 10;
                assertThat(seen).isBetween(Math.max(last, before), after);
                last = seen;
            }
            assertThat(numbers(engine)).isEqualTo(3_000);
        }
    }

    @Test
    void whatHasNotSettledIsAskedForAgainAfterARestart() {
        var events = new RandomEvents(6)
                .take(40).stream()
                        .map(event -> event.withImported(false))
                        .map(event -> new StoredEvent(event, new Whose(1, 1, 1, 0)))
                        .toList();
        try (var engine = DuckDbEngine.open(folder.resolve("events.duckdb"), "300MB", 30, 60)) {
            record(engine, events.subList(0, 20), 1);
            assertThat(engine.settled()).isZero();
            assertThat(engine.room()).isEqualTo(10);
            record(engine, events.subList(20, 31), 2);
            assertThat(engine.settled()).isEqualTo(2);
            assertThat(engine.room()).isEqualTo(30);
            record(engine, events.subList(31, 40), 3);
            assertThat(engine.settled()).isEqualTo(2);
            assertThat(engine.standing().position()).isEqualTo(3);
            assertThat(numbers(engine)).isEqualTo(40);
        }
        try (var engine = DuckDbEngine.open(folder.resolve("events.duckdb"), "300MB", 30, 60)) {
            assertThat(engine.standing().position()).isEqualTo(2);
            assertThat(numbers(engine)).isEqualTo(31);
            record(engine, events.subList(31, 40), 3);
            assertThat(numbers(engine)).isEqualTo(40);
        }
    }

    private static void record(Engine engine, List<StoredEvent> events, long position) {
        engine.record(events.size(), List.of(events), position, 0, taken -> {});
    }

    /// How many events there are, each with a number of its own from zero on.
    private static long numbers(Engine engine) {
        var number = DSL.field("number", Long.class);
        var found = new ArrayList<Long>();
        engine.ask(DSL.select(number).from(Schema.EVENT).orderBy(number), row -> found.add(row.get(0, Long.class)));
        for (int i = 0; i < found.size(); i++) assertThat(found.get(i)).isEqualTo(i);
        return found.size();
    }

    /// How many events there are beyond ten a position, in one look at both.
    private static long eventsAgainstPosition(Engine engine) {
        var position = DSL.field("(select position from standing)", Long.class);
        var difference = new ArrayList<Long>();
        engine.ask(
                DSL.select(DSL.count().cast(Long.class).minus(position.mul(10L)))
                        .from("settled_event"),
                row -> difference.add(row.get(0, Long.class)));
        return difference.getFirst();
    }

    private static long rows(Engine engine, Table<Record> table) {
        var count = new ArrayList<Long>();
        engine.ask(DSL.select(DSL.count()).from(table), row -> count.add(row.get(0, Long.class)));
        return count.getFirst();
    }

    /// An event that belongs to nobody, not even to no one: the store breaks off when it comes to it.
    @SuppressWarnings("NullAway")
    private static StoredEvent unusable(Event event) {
        return new StoredEvent(event, null);
    }
}
