package dev.evenkeel.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.evenkeel.foundation.Database;
import dev.evenkeel.foundation.Problem;
import dev.evenkeel.intake.calls.RefusedCall;
import dev.evenkeel.testing.TestPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RejectionsTest {
    private static final List<Problem> MISSING = List.of(new Problem("event", "It is missing", "Name it"));

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock();
    private final Database database = TestPostgres.database("intake");
    private EventLog log;
    private Intake intake;
    private Rejections rejections;

    @BeforeEach
    void open() {
        log = EventLog.open(folder);
        intake = Intake.open(log, (since, id) -> {}, new IntakeStats(clock), clock, Long.MAX_VALUE);
        rejections = new Rejections(database, intake, clock);
    }

    @AfterEach
    void close() {
        intake.close();
        log.close();
        database.close();
    }

    @Test
    void pagesThroughTheNewestFirst() {
        for (int i = 0; i < 5; i++) rejections.keep(List.of(call("web", "{\"n\":" + i + "}", "m" + i)));
        var first = rejections.page(RejectionFilter.OPEN, Long.MAX_VALUE, 3);
        assertThat(first).extracting(Rejection::messageId).containsExactly("m4", "m3", "m2");
        assertThat(rejections.page(RejectionFilter.OPEN, first.getLast().id(), 3))
                .extracting(Rejection::messageId)
                .containsExactly("m1", "m0");
        assertThat(first.getFirst().problems()).isEqualTo(MISSING);
    }

    @Test
    void findsByReasonAndSource() {
        rejections.keep(List.of(call("web", "{}", "1"), call("app", "{}", "2"), call("app", "{}", "3")));
        assertThat(rejections.count(new RejectionFilter(null, "app", false))).isEqualTo(2);
        assertThat(rejections.count(new RejectionFilter("It is missing", null, false)))
                .isEqualTo(3);
        assertThat(rejections.count(new RejectionFilter("Something else", null, false)))
                .isZero();
        assertThat(rejections.reasons())
                .containsExactly(
                        new RejectionReason("It is missing", "app", 2), new RejectionReason("It is missing", "web", 1));
    }

    @Test
    void takesWhatPassesNowWithTheTimeOfItsFirstReceipt() {
        rejections.keep(List.of(
                call("web", "{\"userId\":\"u\",\"event\":\"E\"}", "good"), call("web", "{\"userId\":\"u\"}", "bad")));
        var received = clock.instant();
        clock.pass(Duration.ofDays(3));
        var replay = rejections.replay(ids(), "ann");
        assertThat(replay.accepted()).isEqualTo(1);
        assertThat(replay.refused()).hasSize(1);
        var event = log.read(0, 10).events().getFirst();
        assertThat(event.receivedAt()).isEqualTo(received);
        assertThat(event.at()).isEqualTo(received);
        assertThat(event.id()).isEqualTo(EventId.of("good"));
        assertThat(rejections.count(RejectionFilter.OPEN)).isEqualTo(1);
        assertThat(rejections.page(new RejectionFilter(null, null, true), Long.MAX_VALUE, 10))
                .filteredOn(Rejection::replayed)
                .extracting(Rejection::messageId, Rejection::settledBy, Rejection::settledAt)
                .containsExactly(tuple("good", "ann", clock.instant()));
    }

    @Test
    void neverTakesAnEventTwice() {
        rejections.keep(List.of(call("web", "{\"userId\":\"u\",\"event\":\"E\"}", "same")));
        rejections.keep(List.of(call("web", "{\"userId\":\"u\",\"event\":\"E\"}", "same")));
        var ids = ids();
        assertThat(rejections.replay(ids, "ann")).isEqualTo(new Replay(1, 1, List.of()));
        assertThat(rejections.replay(ids, "ann")).isEqualTo(new Replay(0, 0, List.of()));
    }

    @Test
    void remembersWhoDiscardedWhat() {
        rejections.keep(List.of(call("web", "{}", "1")));
        rejections.discard(ids(), "ann");
        assertThat(rejections.count(RejectionFilter.OPEN)).isZero();
        var settled = rejections
                .page(new RejectionFilter(null, null, true), Long.MAX_VALUE, 10)
                .getFirst();
        assertThat(settled.settledBy()).isEqualTo("ann");
        assertThat(settled.replayed()).isFalse();
    }

    @Test
    void keepsWhatPostgresWouldNotTakeAsText() {
        rejections.keep(List.of(call("web", "{\"messageId\":\"a\\u0000\"}", "a\0\ud800")));
        assertThat(rejections.page(RejectionFilter.OPEN, Long.MAX_VALUE, 1))
                .extracting(Rejection::messageId, Rejection::raw)
                .containsExactly(tuple("a??", "{\"messageId\":\"a\\u0000\"}"));
    }

    @Test
    void tellsHowItStoodAtAMomentBefore() {
        rejections.keep(List.of(call("web", "{}", "1"), call("app", "{}", "2")));
        var first = clock.instant();
        clock.pass(Duration.ofDays(1));
        var between = clock.instant();
        rejections.discard(List.of(ids().getLast()), "ann");
        rejections.keep(List.of(call("web", "{}", "3")));
        clock.pass(Duration.ofDays(1));

        var then = new RejectionFilter(null, null, false, between);
        assertThat(rejections.page(then, Long.MAX_VALUE, 9))
                .extracting(Rejection::messageId)
                .containsExactly("2", "1");
        assertThat(rejections.count(then)).isEqualTo(2);
        assertThat(rejections.reasons(then)).extracting(RejectionReason::count).containsExactly(1L, 1L);
        assertThat(rejections.page(new RejectionFilter(null, null, true, between), Long.MAX_VALUE, 9))
                .extracting(Rejection::settledBy)
                .containsOnlyNulls();
        var now = new RejectionFilter(null, null, false, clock.instant());
        assertThat(rejections.count(now)).isEqualTo(rejections.count(RejectionFilter.OPEN));
        assertThat(rejections.refused(first, between)).isEqualTo(Map.of("web", 1L, "app", 1L));
    }

    @Test
    void removesWhatIsOlderThanIsKeptAndGoesOnCountingIt() {
        var old = new OldRejections(database, clock, 90);
        rejections.keep(List.of(call("web", "{}", "1"), call("web", "{}", "2"), call("app", "{}", "3")));
        rejections.discard(List.of(ids().getLast()), "ann");
        clock.pass(Duration.ofDays(90));
        rejections.keep(List.of(call("web", "{}", "4")));
        assertThat(old.remove()).isZero();
        clock.pass(Duration.ofSeconds(1));
        assertThat(old.remove()).isEqualTo(3);
        assertThat(old.removedOpen()).isEqualTo(2);
        assertThat(rejections.page(new RejectionFilter(null, null, true), Long.MAX_VALUE, 9))
                .extracting(Rejection::messageId)
                .containsExactly("4");
        assertThat(database.sql()
                        .sql("select source, open, settled from intake.removed order by source, open")
                        .query()
                        .listOfRows())
                .extracting(row -> row.get("source"), row -> row.get("open"), row -> row.get("settled"))
                .containsExactly(tuple("app", 1L, 0L), tuple("web", 1L, 1L));
    }

    @Test
    void keepsThemForGoodWhereTheSettingSaysSo() {
        rejections.keep(List.of(call("web", "{}", "1")));
        clock.pass(Duration.ofDays(10_000));
        assertThat(new OldRejections(database, clock, 0).remove()).isZero();
        assertThat(rejections.count(RejectionFilter.OPEN)).isEqualTo(1);
    }

    private List<Long> ids() {
        return new ArrayList<>(rejections.page(RejectionFilter.OPEN, Long.MAX_VALUE, 100).stream()
                .map(Rejection::id)
                .toList());
    }

    private RefusedCall call(String source, String raw, String messageId) {
        return new RefusedCall(0, clock.instant(), source, MISSING, raw, "track", messageId, null, null);
    }
}
