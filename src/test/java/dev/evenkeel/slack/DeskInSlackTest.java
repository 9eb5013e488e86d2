package dev.evenkeel.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenkeel.desk.DeskWorld;
import dev.evenkeel.desk.Displacement;
import dev.evenkeel.desk.Happening;
import dev.evenkeel.desk.Request;
import dev.evenkeel.desk.Ruling;
import dev.evenkeel.desk.State;
import dev.evenkeel.foundation.Outbox;
import dev.evenkeel.foundation.Outgoing;
import dev.evenkeel.foundation.OutgoingLedger;
import dev.evenkeel.slack.SlackStandIn.Call;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeskInSlackTest {
    private static final String POLICY = """
            kind: desk-policy
            name: desk
            currency: USD
            hour_cost: 100
            skills: [backend]
            roles:
              sales: [Mara@harbour.example]
              finance: [otto@harbour.example, petra@harbour.example, quinn@harbour.example]
              leadership: [lea@harbour.example]
            steps:
              manager: {title: Sales manager, approvers: [sales], within: 1d, escalate: leadership}
              finance: {title: Finance, approvers: [finance], quorum: 2, after: [manager]}
            rules:
              - {name: Discount, when: discount > 10, steps: [manager]}
              - {name: Large discount, when: discount > 20, steps: [finance], also: [Discount]}
            """;

    private final DeskWorld world = new DeskWorld();
    private final SlackStandIn slack = new SlackStandIn();
    private final Outbox outbox = new Outbox(world.database.migrate("foundation"), world);
    private final OutgoingLedger ledger = new OutgoingLedger(world.database, outbox, world, 90);
    private Door door;

    @BeforeEach
    void open() {
        world.policies.save(POLICY, "test");
        var database = world.database.migrate("slack");
        var workspace = new Workspace(SlackStandIn.TOKEN, slack.api());
        var cards = new Cards(
                new PostedCards(database, world),
                outbox,
                world.desk,
                world,
                world.precedents,
                workspace,
                "#deal-desk",
                "https://keel.example");
        outbox.carry(Cards.KIND, cards);
        world.desk.watch(cards);
        var whispers = new Whispers(outbox, workspace);
        outbox.carry(Whispers.KIND, whispers);
        var clicks = new Clicks(
                database,
                new Deliveries(database, world),
                new Approvers(workspace, world.desk, world),
                whispers,
                world.desk);
        door = new Door(SlackStandIn.TOKEN, Envelope.SECRET, clicks, Map.of(), world);
        slack.emails.put("UMARA", "mara@harbour.example");
        slack.emails.put("UOTTO", "Otto@Harbour.example");
        slack.emails.put("UNOBODY", "nobody@harbour.example");
    }

    @AfterEach
    void close() {
        slack.close();
        world.close();
    }

    private Request ask(double discount) {
        var request = world.desk.submit(DeskWorld.discount(discount), "sam@harbour.example", null);
        outbox.sweep();
        return request;
    }

    @Test
    void showsWhatAYesMovesAndWhoseWithEveryFigure() {
        world.displacement = (ask, day) -> new Displacement.Pushed(
                true,
                List.of(new Displacement.Item(
                        "Export", "Alder", 30, 9L, Displacement.Fate.MOVES, "forecast", "export")),
                "backend",
                null,
                "40 h of backend are needed by 2026-03-20 and 4 are free");
        ask(15);
        var blocks = slack.calls("chat.postMessage").getFirst().parameter("blocks");
        assertThat(blocks)
                .contains("• Export for *Alder*: later by 9 days")
                .contains("1 promised, by up to 9 days", "40 h of backend are needed by 2026-03-20 and 4 are free")
                .contains("*Who wants the like*", "*Carrying it*", "*Debt taken on*", "*Largest customer*")
                .contains("*By scarce hour*", "No work is asked for", "*How the like ended*", "Nothing of the kind");
    }

    private Request now(Request request) {
        return world.desk.with(request.id()).orElseThrow();
    }

    private int click(String trigger, String user, Request request, String step, Ruling ruling, String words) {
        var value = new Press(request.id(), request.standing().round(), step).value();
        var envelope =
                Envelope.signed(Envelope.click(trigger, user, Press.action(ruling), value, words), world.instant());
        int status = door.answer("/slack/events", envelope.headers(), envelope.body())
                .getStatusCode();
        outbox.sweep();
        return status;
    }

    private int approve(String trigger, String user, Request request, String step) {
        return click(trigger, user, request, step, Ruling.APPROVE, "");
    }

    private String lastWhisper() {
        return slack.calls("chat.postEphemeral").getLast().parameter("text");
    }

    @Test
    void postsACardOnceAStepIsReadyAndChangesItInPlace() {
        var request = ask(25);
        var post = slack.calls("chat.postMessage");
        assertThat(post).hasSize(1);
        assertThat(post.getFirst().parameter("channel")).isEqualTo("#deal-desk");
        assertThat(post.getFirst().parameter("blocks"))
                .contains("A discount for Acme", "Sales manager", "Approve", "Decline", "Contribution")
                .contains("https://keel.example/desk/" + request.id())
                .contains("until 3 Mar 2026, 09:00 UTC");
        assertThat(approve("t1", "UMARA", request, "manager")).isEqualTo(200);
        var update = slack.calls("chat.update").getFirst();
        assertThat(update.parameter("ts")).isEqualTo("1700000000.000001");
        assertThat(update.parameter("channel")).isEqualTo("C1");
        assertThat(update.parameter("blocks"))
                .contains("Mara@harbour.example", "approved")
                .doesNotContain("desk_approve");
        assertThat(slack.calls("chat.postMessage")).hasSize(2);
        assertThat(slack.calls("chat.postMessage").getLast().parameter("blocks"))
                .contains("Finance", "0 of 2 signatures", "otto@harbour.example, petra@harbour.example");
        assertThat(((Happening.Ruled) now(request).trail().getLast().what()).seat())
                .isEqualTo("Mara@harbour.example");
        assertThat(lastWhisper()).contains("Sales manager has signed");
        assertThat(slack.calls).extracting(Call::method).doesNotContain("auth.test");
    }

    @Test
    void changesTheCardAfterADecisionMadeElsewhereAndGivesTheButtonsBackWhenItIsTakenBack() {
        var request = ask(15);
        world.desk.decide(request.id(), "manager", Ruling.DECLINE, null, "too much", "Mara@harbour.example");
        outbox.sweep();
        var declined = slack.calls("chat.update").getLast().parameter("blocks");
        assertThat(declined).contains("declined", "too much").doesNotContain("desk_approve");
        world.desk.takeBack(request.id(), "Mara@harbour.example");
        outbox.sweep();
        assertThat(slack.calls("chat.update").getLast().parameter("blocks")).contains("desk_approve");
        assertThat(slack.calls("chat.postMessage")).hasSize(1);
    }

    @Test
    void tellsOfAnEscalationOnTheSameCard() {
        ask(15);
        world.pass(Duration.ofDays(2));
        world.desk.escalate();
        outbox.sweep();
        assertThat(slack.calls("chat.update").getLast().parameter("blocks")).contains("lea@harbour.example");
    }

    @Test
    void ignoresADeliveryThatComesAgainAndADuplicateClick() {
        var request = ask(25);
        assertThat(approve("t1", "UMARA", request, "manager")).isEqualTo(200);
        int whispers = slack.calls("chat.postEphemeral").size();
        assertThat(approve("t1", "UMARA", request, "manager")).isEqualTo(200);
        assertThat(slack.calls("chat.postEphemeral")).hasSize(whispers);
        assertThat(approve("t2", "UMARA", request, "manager")).isEqualTo(200);
        assertThat(lastWhisper()).contains("approved it already");
        assertThat(now(request).trail()).hasSize(2);
    }

    @Test
    void countsOneOfManyClicksAtTheSameTime() throws Exception {
        var request = ask(25);
        try (var threads = Executors.newFixedThreadPool(6)) {
            var clicks = IntStream.range(0, 12)
                    .mapToObj(n -> threads.submit(() -> approve("t" + n % 6, "UMARA", request, "manager")))
                    .toList();
            for (Future<Integer> click : clicks) assertThat(click.get()).isEqualTo(200);
        }
        outbox.sweep();
        assertThat(now(request).trail()).hasSize(2);
        assertThat(slack.calls("chat.postMessage")).hasSize(2);
        assertThat(slack.calls("chat.postEphemeral")).hasSize(6);
    }

    @Test
    void keepsTheConditionThatWasWrittenOnTheCard() {
        var request = ask(15);
        click("t1", "UMARA", request, "manager", Ruling.APPROVE_IF, "");
        assertThat(lastWhisper()).contains("on which condition");
        assertThat(now(request).state()).isEqualTo(State.WAITING);
        click("t2", "UMARA", request, "manager", Ruling.APPROVE_IF, "paid a year ahead");
        assertThat(now(request).standing().conditions()).containsExactly("paid a year ahead");
        assertThat(slack.calls("chat.update").getLast().parameter("blocks")).contains("paid a year ahead");
    }

    @Test
    void leavesTheDecisionToWhomItIsUpTo() {
        var request = ask(15);
        approve("t1", "UNOBODY", request, "manager");
        assertThat(lastWhisper()).contains("not yours to decide", "It waits for Mara@harbour.example");
        approve("t2", "UGHOST", request, "manager");
        assertThat(lastWhisper()).contains("Slack does not say who you are");
        assertThat(now(request).trail()).hasSize(1);
    }

    @Test
    void decidesNothingByACardOfAnEarlierRound() {
        var first = ask(15);
        world.desk.resubmit(first.id(), DeskWorld.discount(19), "sam@harbour.example");
        outbox.sweep();
        assertThat(slack.calls("chat.update").getLast().parameter("text")).contains("earlier round");
        approve("t1", "UMARA", first, "manager");
        assertThat(lastWhisper()).contains("earlier round");
        assertThat(now(first).state()).isEqualTo(State.WAITING);
        assertThat(slack.calls("chat.postMessage")).hasSize(2);
    }

    @Test
    void waitsAsLongAsSlackSays() {
        slack.tooMany(42);
        ask(15);
        assertThat(slack.calls("chat.postMessage")).isEmpty();
        var waiting = ledger.list(Outgoing.State.WAITING, Long.MAX_VALUE, 10).getFirst();
        assertThat(waiting.due()).isEqualTo(world.instant().plusSeconds(42));
        assertThat(waiting.failures()).isZero();
        world.pass(Duration.ofSeconds(41));
        assertThat(outbox.sweep()).isZero();
        world.pass(Duration.ofSeconds(1));
        assertThat(outbox.sweep()).isEqualTo(1);
        assertThat(slack.calls("chat.postMessage")).hasSize(1);
    }

    @Test
    void triesAgainWhatSlackRefusesAndSaysWhy() {
        slack.error("not_in_channel");
        ask(15);
        assertThat(ledger.list(Outgoing.State.WAITING, Long.MAX_VALUE, 10)
                        .getFirst()
                        .reason())
                .isEqualTo("Slack says: not_in_channel");
        world.pass(Duration.ofSeconds(5));
        outbox.sweep();
        assertThat(slack.calls("chat.postMessage")).hasSize(1);
    }

    @Test
    void postsACardAnewThatSomebodyRemoved() {
        ask(15);
        world.pass(Duration.ofDays(2));
        world.desk.escalate();
        slack.error("message_not_found");
        outbox.sweep();
        assertThat(slack.calls("chat.postMessage")).hasSize(2);
    }

    @Test
    void takesInOnlyWhatSlackSignedLately() {
        var request = ask(15);
        var value = new Press(request.id(), 1, "manager").value();
        var body = Envelope.click("t1", "UMARA", "desk_approve", value, "");
        var now = world.instant();
        assertThat(status(Envelope.signed(body, now.minusSeconds(301)))).isEqualTo(401);
        assertThat(status(Envelope.signed(body, now.plusSeconds(301)))).isEqualTo(401);
        assertThat(status(new Envelope(Envelope.signed(body, now).headers(), body + "&x=1")))
                .isEqualTo(401);
        assertThat(status(new Envelope(Map.of(), body))).isEqualTo(401);
        assertThat(now(request).trail()).hasSize(1);
        assertThat(status(Envelope.signed(body, now.minusSeconds(299)))).isEqualTo(200);
        assertThat(now(request).trail()).hasSize(2);
    }

    private int status(Envelope envelope) {
        return door.answer("/slack/events", envelope.headers(), envelope.body()).getStatusCode();
    }
}
