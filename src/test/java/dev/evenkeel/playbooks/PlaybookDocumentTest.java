package dev.evenkeel.playbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlaybookDocumentTest {
    private final PlaybooksWorld world = new PlaybooksWorld();

    @AfterEach
    void close() {
        world.close();
    }

    private String problems(String text) {
        return String.join(
                "\n",
                world.playbooks.problems(Map.of("p.yaml", text)).stream()
                        .map(Problem::toString)
                        .toList());
    }

    private static String with(String more) {
        return PlaybooksWorld.PLAYBOOK + more;
    }

    @Test
    void readsEverythingThatAPlaybookCanSay() {
        world.save("""
                kind: playbook
                name: all
                title: Everything
                description: All there is
                definition: ready
                trigger: {silence: {signal: quiet_for, days: 14}}
                audience: employees >= 50 && !wired
                stop_when: won || score < 10
                hold_out: {share: 20, seed: 4}
                goal: {reach: deal, within: 30d}
                cool_down: 90d
                quiet_hours: {from: 18, to: 7, weekends: true}
                cap: 5
                routing: {by: round robin, among: [Ann, Ben]}
                steps:
                  - {name: call, do: inbox, say: Call them}
                  - {name: tell, do: slack, say: Look}
                  - {name: rest, wait: 3d}
                  - {name: fork, if: touched && seats > 3, then: end}
                  - {name: task, do: task, say: Call again, due: 2d}
                  - {name: hook, do: webhook}
                  - {name: mail, do: email, subject: Still there, say: Please look}
                """);
        var playbook = world.playbooks.named("all").orElseThrow();
        assertThat(playbook.steps()).hasSize(7);
        assertThat(playbook.holdOut()).isEqualTo(new HoldOut(0.2, 4));
        assertThat(playbook.goal()).isEqualTo(new Goal(false, 30));
        assertThat(playbook.step("fork").orElseThrow().action()).isInstanceOfSatisfying(Action.Branch.class, branch -> {
            assertThat(branch.then()).isEqualTo("end");
            assertThat(branch.otherwise()).isEqualTo("task");
        });
    }

    @Test
    void refusesATriggerOnADefinitionThatDoesNotExist() {
        assertThat(problems(PlaybooksWorld.PLAYBOOK.replace("definition: ready", "definition: raedy")))
                .isEqualTo(
                        "p.yaml:4:13: There is no definition called `raedy`. Did you mean `ready`? Possible here: ready.");
    }

    @Test
    void refusesABranchThatGoesInCircles() {
        assertThat(problems(with("""
                  - {name: rest, wait: 2d}
                  - {name: fork, if: touched, then: end, else: call}
                """))).contains("p.yaml:9:5: The steps go in a circle: call → rest → fork → call");
    }

    @Test
    void refusesAStepThatNoWayLeadsTo() {
        assertThat(problems(with("""
                  - {name: fork, if: touched, then: end, else: last}
                  - {name: lost, wait: 2d}
                  - {name: last, do: webhook}
                """))).contains("No way leads to the step `lost`");
    }

    @Test
    void refusesAWaitOfNoTime() {
        assertThat(problems(with("  - {name: rest, wait: 0d}\n"))).contains("p.yaml:8:24: This wait takes no time");
        assertThat(problems(with("  - {name: rest, wait: soon}\n"))).contains("`soon` is no time");
    }

    @Test
    void refusesASellerWhomNobodyKnowsAndACapOfZero() {
        assertThat(problems(with("routing: {by: load, among: [Bne]}\ncap: 0\n")))
                .contains("No seller is called `Bne`. Did you mean `Ben`?")
                .contains("With a cap of 0 nobody would ever get an account");
    }

    @Test
    void refusesConditionsOverSignalsThatAreNotThere() {
        assertThat(problems(with("audience: seets > 3\n")))
                .contains("p.yaml:8:11")
                .contains("seets");
        assertThat(problems(with("audience: touched\n"))).contains("touched");
    }

    @Test
    void refusesToForgetASellerWhomAPlaybookNames() {
        world.save(with("routing: {by: load, among: [Ben]}\n"));
        assertThatThrownBy(() -> world.save(PlaybooksWorld.SELLERS.replaceAll("(?m)^.*name: Ben.*\n", "")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("call-the-ready.yaml")
                .hasMessageContaining("No seller is called `Ben`");
        assertThat(world.playbooks.team().sellers()).hasSize(2);
    }

    @Test
    void savesAllOrNothing() {
        var wrong = Map.of(
                "a.yaml",
                PlaybooksWorld.PLAYBOOK,
                "b.yaml",
                PlaybooksWorld.PLAYBOOK.replace("call-the-ready", "other").replace("do: inbox", "do: fax"));
        assertThatThrownBy(() -> world.playbooks.apply(wrong, "test")).isInstanceOf(Refused.class);
        assertThat(world.playbooks.all()).isEmpty();
    }

    @Test
    void keepsTheVersionThatIsLiveUntilTheNextOneGoesLive() {
        world.live(PlaybooksWorld.PLAYBOOK);
        world.save(PlaybooksWorld.PLAYBOOK.replace("say: Call them", "say: Write them"));
        assertThat(world.playbooks.state("call-the-ready").orElseThrow().version())
                .isEqualTo(1);
        assertThat(world.playbooks.named("call-the-ready").orElseThrow().version())
                .isEqualTo(2);
        world.playbooks.goLive("call-the-ready", "test");
        assertThat(world.playbooks.state("call-the-ready").orElseThrow().version())
                .isEqualTo(2);
        world.playbooks.pause("call-the-ready", "test");
        assertThatThrownBy(() -> world.playbooks.pause("call-the-ready", "test"))
                .hasMessageContaining("It is not live");
        assertThat(world.playbooks.changes("call-the-ready")).hasSize(3);
    }

    @Test
    void doesNotGoLiveWithoutSellers() {
        try (var empty = new PlaybooksWorld()) {
            empty.documents.retire("sellers", "sellers", "test");
            empty.save(PlaybooksWorld.PLAYBOOK);
            assertThatThrownBy(() -> empty.playbooks.goLive("call-the-ready", "test"))
                    .hasMessageContaining("Nobody is named who sells");
        }
    }
}
