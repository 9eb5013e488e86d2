package dev.evenkeel.foundation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.evenkeel.foundation.Outgoing.Attempt;
import dev.evenkeel.foundation.Outgoing.State;
import dev.evenkeel.testing.TestPostgres;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    private final Database database = TestPostgres.database("foundation");
    private Instant now = START;
    private final Outbox outbox = new Outbox(database, () -> now);
    private final OutgoingLedger ledger = new OutgoingLedger(database, outbox, () -> now, 90);
    private final List<String> carried = new ArrayList<>();
    private Delivery answer = Delivery.SENT;

    OutboxTest() {
        outbox.carry("letter", message -> {
            carried.add(message.body());
            return answer;
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Outgoing only(State state) {
        return ledger.list(state, Long.MAX_VALUE, 10).getFirst();
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    @Test
    void carriesAMessageOnceHoweverOftenItIsPut() {
        assertThat(outbox.put("letter", "a", "hello")).isTrue();
        assertThat(outbox.put("letter", "a", "hello")).isFalse();
        assertThat(outbox.sweep()).isEqualTo(1);
        assertThat(outbox.put("letter", "a", "hello")).isFalse();
        assertThat(outbox.sweep()).isZero();
        assertThat(carried).containsExactly("hello");
        assertThat(ledger.counts()).containsEntry(State.SENT, 1L).containsEntry(State.WAITING, 0L);
    }

    @Test
    void tellsHowMessagesStoodAtTheEndOfADay() {
        var first = LocalDate.of(2026, 3, 2);
        outbox.put("letter", "a", "hello");
        answer = new Delivery.Dead("nobody is there");
        outbox.sweep();
        pass(Duration.ofDays(1));
        ledger.replay(List.of(only(State.DEAD).id()), "ana");
        pass(Duration.ofDays(1));
        answer = Delivery.SENT;
        outbox.sweep();
        assertThat(ledger.counts(first.minusDays(1)).values()).containsOnly(0L);
        assertThat(ledger.list(State.DEAD, Long.MAX_VALUE, 10, first))
                .singleElement()
                .satisfies(dead -> assertThat(dead.reason()).isEqualTo("nobody is there"));
        assertThat(ledger.counts(first.plusDays(1))).containsEntry(State.WAITING, 1L);
        assertThat(ledger.counts(first.plusDays(2))).containsEntry(State.SENT, 1L);
    }

    @Test
    void forgetsAMessageWithTheTransactionThatGaveRiseToIt() {
        var rung = new ArrayList<String>();
        outbox.onRing(() -> rung.add("ring"));
        assertThatThrownBy(() -> database.transact(() -> {
                    outbox.put("letter", "a", "hello");
                    throw new IllegalStateException("the deed failed");
                }))
                .hasMessage("the deed failed");
        assertThat(outbox.sweep()).isZero();
        assertThat(rung).isEmpty();
        database.transact(() -> {
            outbox.put("letter", "a", "hello");
            assertThat(rung).isEmpty();
        });
        assertThat(rung).hasSize(1);
        assertThat(outbox.sweep()).isEqualTo(1);
    }

    @Test
    void triesAgainByTheScheduleAndThenGivesUp() {
        answer = new Delivery.Failed("nobody opens");
        outbox.put("letter", "a", "hello");
        var waits = new ArrayList<Duration>();
        outbox.sweep();
        while (ledger.counts().getOrDefault(State.WAITING, 0L) == 1) {
            var due = only(State.WAITING).due();
            waits.add(Duration.between(now, due));
            now = due.minusMillis(1);
            assertThat(outbox.sweep()).isZero();
            now = due;
            assertThat(outbox.sweep()).isEqualTo(1);
        }
        assertThat(waits)
                .extracting(Duration::toString)
                .containsExactly("PT5S", "PT5M", "PT30M", "PT2H", "PT5H", "PT10H", "PT14H", "PT20H", "PT24H");
        var dead = only(State.DEAD);
        assertThat(dead.reason()).isEqualTo("nobody opens");
        assertThat(ledger.attempts(dead.id()))
                .hasSize(10)
                .last()
                .isEqualTo(new Attempt(now, "the server", "dead", "nobody opens"));
    }

    @Test
    void replaysWhatWasGivenUpAsIfItWereNew() {
        answer = new Delivery.Dead("no such address");
        outbox.put("letter", "a", "hello");
        outbox.sweep();
        pass(Duration.ofDays(40));
        answer = new Delivery.Failed("nobody opens");
        assertThat(ledger.replayDead("ada")).isEqualTo(1);
        outbox.sweep();
        assertThat(only(State.WAITING).due()).isEqualTo(now.plusSeconds(5));
        answer = Delivery.SENT;
        assertThat(ledger.replay(List.of(only(State.WAITING).id()), "ada")).isEqualTo(1);
        outbox.sweep();
        var sent = only(State.SENT);
        assertThat(sent.reason()).isNull();
        assertThat(ledger.attempts(sent.id()))
                .extracting(Attempt::outcome)
                .containsExactly("dead", "replayed", "failed", "replayed", "sent");
        assertThat(ledger.attempts(sent.id())).extracting(Attempt::by).contains("ada");
        assertThat(ledger.replay(List.of(sent.id()), "ada")).isZero();
    }

    @Test
    void comesLaterWhenToldToWithoutCountingItAsAFailure() {
        answer = new Delivery.Later(Duration.ofSeconds(30), "too many at once");
        outbox.put("letter", "a", "hello");
        for (int i = 0; i < 20; i++) {
            outbox.sweep();
            assertThat(only(State.WAITING).failures()).isZero();
            assertThat(only(State.WAITING).due()).isEqualTo(now.plusSeconds(30));
            pass(Duration.ofSeconds(30));
        }
        pass(Duration.ofDays(4));
        outbox.sweep();
        assertThat(only(State.DEAD).reason()).isEqualTo("too many at once");
    }

    @Test
    void undoesWhatAThrowingCarrierWroteAndKeepsItsReason() {
        outbox.carry("broken", message -> {
            database.transact(() -> {
                outbox.put("letter", "from the broken one", "hello");
            });
            throw new IllegalStateException("it broke");
        });
        outbox.put("broken", "b", "");
        outbox.sweep();
        assertThat(only(State.WAITING).reason()).isEqualTo("it broke");
        assertThat(only(State.WAITING).kind()).isEqualTo("broken");
        assertThat(carried).isEmpty();
    }

    @Test
    void keepsWhatNobodyCarriesYet() {
        outbox.put("telegram", "t", "stop");
        assertThat(outbox.sweep()).isZero();
        assertThat(only(State.WAITING).kind()).isEqualTo("telegram");
        outbox.carry("telegram", message -> Delivery.SENT);
        assertThat(outbox.sweep()).isEqualTo(1);
    }

    @Test
    void removesOldSentMessagesOnlyAndKeepsTheirNumber() {
        outbox.put("letter", "a", "hello");
        outbox.sweep();
        answer = new Delivery.Dead("no such address");
        outbox.put("letter", "b", "hello");
        outbox.sweep();
        pass(Duration.ofDays(91));
        assertThat(ledger.removeOld()).isEqualTo(1);
        assertThat(ledger.counts()).containsEntry(State.SENT, 0L).containsEntry(State.DEAD, 1L);
        assertThat(database.sql()
                        .sql("select sum(messages) from foundation.removed")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }
}
