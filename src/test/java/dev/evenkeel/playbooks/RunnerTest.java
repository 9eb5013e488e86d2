package dev.evenkeel.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RunnerTest {
    private final PlaybooksWorld world = new PlaybooksWorld();

    @AfterEach
    void close() {
        world.close();
    }

    private static String playbook(String trigger, String more, String... steps) {
        return """
                kind: playbook
                name: book
                title: A book
                definition: ready
                trigger: %s
                %s
                steps:
                  - %s
                """.formatted(trigger, more, String.join("\n  - ", steps)).replaceAll("(?m)^\\n", "");
    }

    private void enter(int account) {
        world.verdict(account, true);
        world.work();
    }

    @Test
    void waitsAndThenTakesTheWayThatHolds() {
        world.listen(Channel.Kind.SLACK);
        world.live(playbook(
                "{becomes: qualified}",
                "",
                "{name: call, do: inbox}",
                "{name: rest, wait: 3d}",
                "{name: fork, if: touched, then: end}",
                "{name: remind, do: slack, say: Still there}"));
        enter(1);
        enter(2);
        world.inbox.done(world.inbox.ofAccount(1).getFirst().id(), null, "ann");
        world.pass(Duration.ofDays(3).minusSeconds(1));
        world.work();
        assertThat(world.deeds(2)).endsWith("inbox", "waits");
        world.pass(Duration.ofSeconds(1));
        world.work();
        assertThat(world.deeds(1)).endsWith("branch", "through");
        assertThat(world.deeds(2)).endsWith("branch", "slack", "through");
        assertThat(world.sent).singleElement().satisfies(message -> {
            assertThat(message.accountKey()).isEqualTo("account-2");
            assertThat(message.item())
                    .isEqualTo(world.inbox.ofAccount(2).getFirst().id());
        });
    }

    @Test
    void saysPlainlyWhatIsNotSetUpAndGoesOn() {
        world.live(playbook(
                "{becomes: qualified}",
                "",
                "{name: mail, do: email, subject: Hello}",
                "{name: hook, do: webhook}",
                "{name: call, do: inbox}"));
        enter(1);
        assertThat(world.runs.deeds(world.run(1).id()))
                .extracting(Run.Deed::words)
                .contains("Not sent: E-mail is not set up: the server knows no SMTP server")
                .anyMatch(words -> words.startsWith("In the inbox of"));
    }

    @Test
    void letsNobodyInWhoIsNotInTheAudienceOrStillCoolsDown() {
        world.live(playbook(
                "{becomes: qualified}", "audience: employees >= 200\ncool_down: 10d", "{name: call, do: inbox}"));
        enter(1);
        assertThat(world.runs.ofAccount(1)).isEmpty();
        world.account(2);
        world.set(2, "employees", 300.0);
        enter(2);
        world.inbox.done(world.inbox.ofAccount(2).getFirst().id(), null, "ann");
        world.verdict(2, false);
        enter(2);
        assertThat(world.runs.ofAccount(2)).hasSize(1);
        world.passDays(10);
        enter(2);
        assertThat(world.runs.ofAccount(2)).hasSize(2);
    }

    @Test
    void givesASellerNoMoreThanTheCapADayAndTheRestTheNextDay() {
        world.live(playbook("{becomes: qualified}", "cap: 2", "{name: call, do: inbox}"));
        for (int account = 1; account <= 5; account++) {
            world.owners.put(account, "Ann");
            enter(account);
        }
        assertThat(world.waiting("Ann")).hasSize(2);
        assertThat(world.deeds(5)).endsWith("postponed");
        world.passDays(1);
        world.work();
        assertThat(world.waiting("Ann")).hasSize(4);
        world.passDays(1);
        world.work();
        assertThat(world.waiting("Ann")).hasSize(5);
    }

    @Test
    void tellsNobodyAnythingInQuietHours() {
        world.live(playbook(
                "{becomes: qualified}", "quiet_hours: {from: 18, to: 7, weekends: true}", "{name: call, do: inbox}"));
        world.pass(Duration.ofDays(4).plusHours(10)); // Friday, 19:00
        enter(1);
        assertThat(world.inbox.ofAccount(1)).isEmpty();
        world.pass(Duration.ofDays(2).plusHours(11)); // Monday, 06:00
        world.work();
        assertThat(world.inbox.ofAccount(1)).isEmpty();
        world.pass(Duration.ofHours(1));
        world.work();
        assertThat(world.inbox.ofAccount(1)).hasSize(1);
        assertThat(world.run(1).due()).isEqualTo(Instant.parse("2026-03-09T07:00:00Z"));
    }

    @Test
    void keepsAnAccountInOneInboxAndAddsTheSecondReason() {
        world.live(playbook("{becomes: qualified}", "", "{name: call, do: inbox, say: First}"));
        world.live(playbook("{becomes: qualified}", "", "{name: call, do: inbox, say: Second}")
                .replace("name: book", "name: other"));
        enter(1);
        assertThat(world.inbox.ofAccount(1))
                .singleElement()
                .satisfies(item -> assertThat(item.runs())
                        .extracting(Item.Cause::say)
                        .containsExactlyInAnyOrder("First", "Second"));
    }

    @Test
    void routesByOwnerAndStandsInForWhoeverIsAway() {
        world.save(PlaybooksWorld.SELLERS.replace(
                "territories: [DE]}", "territories: [DE], away: [{from: 2026-03-01, to: 2026-03-09, stand_in: Ben}]}"));
        world.live(playbook("{becomes: qualified}", "", "{name: call, do: inbox}"));
        world.owners.put(1, "ann@harbour.example");
        enter(1);
        assertThat(world.waiting("Ben")).hasSize(1);
        assertThat(world.runs.deeds(world.run(1).id()).get(1).words())
                .isEqualTo("Ann is its owner and is away until 9 Mar 2026; Ben stands in");
    }

    @Test
    void routesByTerritoryTurnAndLoad() {
        world.live(playbook("{becomes: qualified}", "routing: {by: territory}", "{name: call, do: inbox}"));
        world.territories.put(1, "gb");
        enter(1);
        assertThat(world.waiting("Ben")).hasSize(1);
        enter(2);
        assertThat(world.waiting("Ann"))
                .as("nobody's territory: the least loaded")
                .hasSize(1);
        world.live(playbook("{becomes: qualified}", "routing: {by: round robin}", "{name: call, do: inbox}"));
        for (int account = 3; account <= 6; account++) {
            world.pass(Duration.ofMinutes(1));
            enter(account);
        }
        assertThat(world.waiting("Ann")).hasSize(3);
        assertThat(world.waiting("Ben")).hasSize(3);
    }

    @Test
    void seesBandsMilestonesAndSilencesOnceAndNotBeforeItWentLive() {
        for (var trigger : Map.of(
                        "band",
                        "{reaches: 60}",
                        "low",
                        "{falls_below: 40}",
                        "mile",
                        "{milestone: wired}",
                        "still",
                        "{silence: {signal: quiet_for, days: 14}}")
                .entrySet())
            world.live(playbook(trigger.getValue(), "cool_down: 1d", "{name: hook, do: webhook}")
                    .replace("name: book", "name: " + trigger.getKey()));
        world.account(1); // 65 points, wired
        world.account(2);
        world.set(2, "wired", false); // 50 points
        world.entrances.watch();
        assertThat(world.runs.until(Instant.parse("2099-01-01T00:00:00Z"))).isEmpty();
        world.set(2, "wired", true);
        world.set(1, "quiet_for", 15.0);
        world.set(1, "seats", 1.0); // 35 points
        world.pass(Duration.ofHours(1));
        world.entrances.watch();
        world.entrances.watch();
        world.work();
        assertThat(world.runs.ofAccount(2)).extracting(Run::playbook).containsExactlyInAnyOrder("band", "mile");
        assertThat(world.runs.ofAccount(1)).extracting(Run::playbook).containsExactlyInAnyOrder("low", "still");
        world.set(2, "wired", false);
        world.passDays(3);
        world.entrances.watch();
        world.set(2, "wired", true);
        world.passDays(3);
        world.entrances.watch();
        assertThat(world.runs.ofAccount(2)).extracting(Run::playbook).containsExactlyInAnyOrder("band", "band", "mile");
    }

    @Test
    void standsStillWhilePausedAndEndsWhenTheAccountIsSettled() {
        world.listen(Channel.Kind.SLACK);
        world.live(playbook(
                "{becomes: qualified}",
                "",
                "{name: call, do: inbox}",
                "{name: rest, wait: 2d}",
                "{name: tell, do: slack}"));
        enter(1);
        enter(2);
        world.inbox.disqualify(world.inbox.ofAccount(2).getFirst().id(), Blocker.PRICE, null, "ann");
        world.playbooks.pause("book", "test");
        world.passDays(3);
        world.work();
        assertThat(world.sent).isEmpty();
        world.playbooks.goLive("book", "test");
        world.work();
        assertThat(world.sent).extracting(Message::account).containsExactly(1);
        assertThat(world.run(2).state()).isEqualTo(Run.State.SETTLED);
        world.inbox.takeBack(world.inbox.ofAccount(2).getFirst().id(), "ann");
        world.work();
        assertThat(world.sent).extracting(Message::account).containsExactly(1, 2);
    }

    @Test
    void stopsByItsOwnCondition() {
        world.live(playbook(
                "{becomes: qualified}",
                "stop_when: won || !qualified",
                "{name: rest, wait: 1d}",
                "{name: call, do: inbox}"));
        enter(1);
        world.set(1, "employees", 3.0);
        world.passDays(2);
        world.work();
        assertThat(world.run(1).state()).isEqualTo(Run.State.STOPPED);
        assertThat(world.inbox.ofAccount(1)).isEmpty();
    }

    @Test
    void followsThoseHeldOutAndDoesNothingAboutThem() {
        world.live(playbook("{becomes: qualified}", "hold_out: {share: 50}", "{name: call, do: inbox}"));
        for (int account = 1; account <= 40; account++) world.verdict(account, true);
        world.work();
        var held = world.runs.of("book", 100).stream().filter(Run::heldOut).toList();
        assertThat(held).hasSizeBetween(8, 32);
        for (var run : held) assertThat(world.inbox.ofAccount(run.account())).isEmpty();
        for (var run : world.runs.of("book", 100))
            assertThat(new HoldOut(0.5, 0).holds("book", run.accountKey())).isEqualTo(run.heldOut());
    }
}
