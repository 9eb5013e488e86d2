package dev.evenkeel.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenkeel.foundation.Problem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// Every mistake in a policy has a place and a remedy.
class PolicyDocumentTest {
    private static final DeskWorld WORLD = new DeskWorld();

    @AfterAll
    static void close() {
        WORLD.close();
    }

    private static Problem only(String before, String after) {
        assertThat(DeskWorld.POLICY).contains(before);
        var problems = WORLD.policies.validate("desk.yaml", DeskWorld.POLICY.replace(before, after));
        assertThat(problems).hasSize(1);
        return problems.getFirst();
    }

    private static void assertProblem(Problem problem, int line, int column, String what, String remedy) {
        assertThat(problem.where()).isEqualTo("desk.yaml:" + line + ":" + column);
        assertThat(problem.what()).contains(what);
        assertThat(problem.remedy()).contains(remedy);
    }

    @Test
    void acceptsTheExample() {
        assertThat(WORLD.policies.validate("desk.yaml", DeskWorld.POLICY)).isEmpty();
    }

    @Test
    void refusesAFieldThatNoRequestHas() {
        assertProblem(only("when: discount > 20", "when: dicsount > 20"), 22, 34, "dicsount", "discount");
    }

    @Test
    void refusesAnUnknownKey() {
        assertProblem(only("quorum: 2", "quroum: 2"), 18, 51, "quroum", "quorum");
    }

    @Test
    void refusesAnApproverWhoLeft() {
        assertProblem(
                only("finance: [otto, petra, quinn]", "finance: [otto, petra, gone]"),
                10,
                26,
                "gone left on 2026-01-01",
                "still here");
    }

    @Test
    void refusesSomebodyWhomNobodyKnows() {
        assertProblem(only("approvers: [mara]", "approvers: [marra]"), 17, 47, "marra", "mara");
    }

    @Test
    void refusesAQuorumThatCannotBeHad() {
        assertProblem(
                only("quorum: 2", "quorum: 4"), 18, 59, "A quorum of 4 cannot be had from 3 approvers", "at most 3");
    }

    @Test
    void refusesStepsThatWaitForEachOther() {
        var problems = WORLD.policies.validate(
                "desk.yaml",
                DeskWorld.POLICY.replace("approvers: [mara], within", "approvers: [mara], after: [finance], within"));
        assertThat(problems)
                .extracting(Problem::what)
                .contains("The step waits for itself: manager → finance → manager");
    }

    @Test
    void refusesRulesThatBringEachOtherAlong() {
        var problems = WORLD.policies.validate(
                "desk.yaml",
                DeskWorld.POLICY.replace(
                        "discount > 10, steps: [manager]", "discount > 10, steps: [manager], also: [Large discount]"));
        assertThat(problems)
                .extracting(Problem::what)
                .contains("The rule brings itself along: Discount → Large discount → Discount");
    }

    @Test
    void refusesTimesAwayThatOverlap() {
        var away = "  - {who: ada, from: 2026-03-10, to: 2026-03-12, delegate: paul@harbour.example}\n";
        var problem = only(away, away + "  - {who: ada, from: 2026-03-12, to: 2026-03-14, delegate: mara}\n");
        assertProblem(problem, 16, 5, "ada is away already from 2026-03-10 to 2026-03-12", "not overlap");
    }

    @Test
    void refusesSomebodyWhoStandsInForThemselves() {
        assertThat(only("delegate: paul@harbour.example", "delegate: ada").what())
                .contains("stand in for themselves");
    }

    @Test
    void namesAllMistakesAtOnce() {
        var text = DeskWorld.POLICY
                .replace("currency: USD", "currency: Dollar")
                .replace("within: 2d", "within: soon")
                .replace("steps: [product]", "steps: [prodcut]");
        assertThat(WORLD.policies.validate("desk.yaml", text)).hasSize(3);
    }
}
