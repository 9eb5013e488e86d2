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
import java.util.concurrent.atomic.AtomicInteger;
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
                        .map(AllOrNothingTest::live)
                        .map(event -> new StoredEvent(event, new Whose(1, 1, 1, 0)))
                        .toList();
        var broken = new ArrayList<>(events);
        broken.add(new StoredEvent(withoutSource(events.getFirst().event()), new Whose(1, 1, 1, 0)));
        try (var engine = DuckDbEngine.open(folder.resolve("events.duckdb"), "300MB")) {
            assertThatThrownBy(() -> engine.record(broken, 7)).isInstanceOf(RuntimeException.class);
            assertThat(engine.standing().position()).isZero();
            assertThat(rows(engine, Schema.EVENT)).isZero();
            assertThat(rows(engine, Schema.USAGE_DAY)).isZero();

            engine.record(events, 7);
            assertThat(engine.standing().position()).isEqualTo(7);
            assertThat(rows(engine, Schema.EVENT)).isEqualTo(50);
        }
    }

    /// Everything before the last statement of a batch is seen by nobody until that statement is through.
    @Test
    void nobodySeesABatchBeforeItsPosition() {
        var events = new RandomEvents(4)
                .take(400).stream()
                        .map(AllOrNothingTest::live)
                        .map(event -> new StoredEvent(event, new Whose(1, 1, 1, 0)))
                        .toList();
        try (var engine = DuckDbEngine.open(folder.resolve("events.duckdb"), "300MB")) {
            var done = new AtomicInteger();
            var writer = Thread.ofPlatform().start(() -> {
                for (int batch = 1; batch <= 40; batch++) {
                    engine.record(events.subList(batch * 10 - 10, batch * 10), batch);
                    done.set(batch);
                }
            });
            while (writer.isAlive()) {
                long seen = rows(engine, Schema.EVENT);
                assertThat(seen % 10).isZero();
                assertThat(seen).isLessThanOrEqualTo((done.get() + 1) * 10L);
            }
            assertThat(rows(engine, Schema.EVENT)).isEqualTo(400);
        }
    }

    private static long rows(Engine engine, Table<Record> table) {
        var count = new ArrayList<Long>();
        engine.ask(DSL.select(DSL.count()).from(table), row -> count.add(row.get(0, Long.class)));
        return count.getFirst();
    }

    private static Event live(Event event) {
        return copy(event, event.source());
    }

    /// A row that the store refuses: its source must be there.
    @SuppressWarnings("NullAway")
    private static Event withoutSource(Event event) {
        return copy(event, null);
    }

    @SuppressWarnings("NullAway")
    private static Event copy(Event event, String source) {
        return new Event(
                event.id(),
                event.messageId(),
                event.kind(),
                event.userId(),
                event.anonymousId(),
                event.groupId(),
                event.previousId(),
                event.name(),
                event.at(),
                event.receivedAt(),
                event.clamped(),
                event.bot(),
                false,
                event.data(),
                event.context(),
                source);
    }
}
