package dev.evenkeel.intake.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.segment.analytics.Analytics;
import com.segment.analytics.Callback;
import com.segment.analytics.messages.AliasMessage;
import com.segment.analytics.messages.GroupMessage;
import com.segment.analytics.messages.IdentifyMessage;
import com.segment.analytics.messages.Message;
import com.segment.analytics.messages.PageMessage;
import com.segment.analytics.messages.ScreenMessage;
import com.segment.analytics.messages.TrackMessage;
import dev.evenkeel.foundation.Database;
import dev.evenkeel.intake.Event;
import dev.evenkeel.intake.EventKind;
import dev.evenkeel.intake.IntakeWorld;
import dev.evenkeel.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Segment's own libraries, with nothing changed but the host.
class SegmentLibrariesTest {
    private static final List<EventKind> ALL_CALLS = List.of(
            EventKind.IDENTIFY,
            EventKind.GROUP,
            EventKind.TRACK,
            EventKind.TRACK,
            EventKind.PAGE,
            EventKind.SCREEN,
            EventKind.ALIAS);

    @TempDir
    Path folder;

    private final Database database = TestPostgres.database("intake");
    private IntakeWorld world;

    @BeforeEach
    void start() {
        world = new IntakeWorld(folder, database, InstantSource.system(), 10_000_000, 0);
    }

    @AfterEach
    void stop() throws IOException {
        world.close();
        database.close();
    }

    @Test
    void takesAllThatTheNodeLibrarySends() throws Exception {
        NodeScript.run("send.js", world.url(), IntakeWorld.KEY);
        var events = sorted();
        assertAllCalls(events);
        assertThat(events.get(0).groupId()).isEqualTo("acme");
        assertThat(events.get(0).messageId()).startsWith("node-next-").hasSizeLessThanOrEqualTo(100);
        assertThat(events.get(3).anonymousId()).isEqualTo("anon1");
        assertThat(events.get(4).data()).contains("\"path\":\"/\"");
        assertThat(events).allSatisfy(event -> assertThat(event.context()).contains("@segment/analytics-node"));
    }

    @Test
    void takesAllThatTheJavaLibrarySends() throws Exception {
        var failures = new ConcurrentLinkedQueue<Throwable>();
        var sent = new CountDownLatch(ALL_CALLS.size());
        var analytics = Analytics.builder(IntakeWorld.KEY)
                .endpoint(world.url())
                .callback(new Outcome(sent, failures))
                .build();
        analytics.enqueue(
                IdentifyMessage.builder().userId("u1").traits(Map.of("email", "ann@acme.example", "name", "Ann")));
        analytics.enqueue(GroupMessage.builder("acme").userId("u1").traits(Map.of("name", "Acme")));
        analytics.enqueue(TrackMessage.builder("Report Created")
                .userId("u1")
                .timestamp(Date.from(Instant.parse("2026-01-02T03:04:05.678Z")))
                .properties(Map.of("n", 1, "nested", Map.of("a", List.of(1, 2)), "text", "Grüße 👍")));
        analytics.enqueue(TrackMessage.builder("Signed Up").anonymousId("anon1"));
        analytics.enqueue(PageMessage.builder("Home").userId("u1").properties(Map.of("path", "/")));
        analytics.enqueue(ScreenMessage.builder("Start").userId("u1"));
        analytics.enqueue(AliasMessage.builder("anon1").userId("u1"));
        analytics.flush();
        assertThat(sent.await(30, TimeUnit.SECONDS)).isTrue();
        analytics.shutdown();
        assertThat(failures).isEmpty();
        assertAllCalls(sorted());
        assertThat(world.events())
                .allSatisfy(event -> assertThat(event.context()).contains("analytics-java"));
    }

    private static void assertAllCalls(List<Event> events) {
        assertThat(events).extracting(Event::kind).isEqualTo(ALL_CALLS);
        assertThat(events.get(0).data()).contains("ann@acme.example");
        assertThat(events.get(1).groupId()).isEqualTo("acme");
        assertThat(events.get(2).name()).isEqualTo("Report Created");
        assertThat(events.get(2).data()).contains("{\"a\":[1,2]}", "Grüße 👍");
        assertThat(events.get(2).at())
                .isCloseTo(Instant.parse("2026-01-02T03:04:05.678Z"), Assertions.within(Duration.ofSeconds(20)));
        assertThat(events.get(6).previousId()).isEqualTo("anon1");
    }

    /// Requests may overtake one another: by kind, as they were sent.
    private List<Event> sorted() {
        var events = new ArrayList<>(world.events());
        events.sort((a, b) -> Integer.compare(ALL_CALLS.indexOf(a.kind()), ALL_CALLS.indexOf(b.kind())));
        return events;
    }

    private record Outcome(CountDownLatch sent, ConcurrentLinkedQueue<Throwable> failures) implements Callback {
        @Override
        public void success(Message message) {
            sent.countDown();
        }

        @Override
        public void failure(Message message, Throwable failure) {
            failures.add(failure);
            sent.countDown();
        }
    }
}
