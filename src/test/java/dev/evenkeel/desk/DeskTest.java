package dev.evenkeel.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeskTest {
    private final DeskWorld world = new DeskWorld();
    private final Desk desk = world.desk;

    @AfterEach
    void close() {
        world.close();
    }

    private Request ask(double discount) {
        return desk.submit(DeskWorld.discount(discount), "sam", null);
    }

    private Outcome yes(Request request, String step, String by) {
        return desk.decide(request.id(), step, Ruling.APPROVE, null, null, by);
    }

    private static List<String> open(Request request) {
        return request.standing().open().stream()
                .map(step -> step.step().name())
                .toList();
    }

    @Test
    void approvesAtOnceWhatNoRuleAsksAbout() {
        assertThat(ask(5).state()).isEqualTo(State.APPROVED);
    }

    @Test
    void leadsARequestThroughItsStepsWithAQuorum() {
        var request = ask(25);
        assertThat(open(request)).containsExactly("manager");
        assertThat(open(yes(request, "manager", "mara").request())).containsExactly("finance");
        assertThat(yes(request, "finance", "otto").request().state()).isEqualTo(State.WAITING);
        var done = yes(request, "finance", "quinn").request();
        assertThat(done.state()).isEqualTo(State.APPROVED);
        assertThat(done.trail()).extracting(Entry::by).containsExactly("sam", "mara", "otto", "quinn");
        assertThat(done.standing().submitted().reasons().get("Large discount")).contains("discount is 25");
    }

    @Test
    void declinesOnceTheQuorumIsOutOfReach() {
        var request = ask(25);
        yes(request, "manager", "mara");
        desk.decide(request.id(), "finance", Ruling.DECLINE, null, "too much", "otto");
        assertThat(desk.with(request.id()).orElseThrow().state()).isEqualTo(State.WAITING);
        var declined = desk.decide(request.id(), "finance", Ruling.DECLINE, null, null, "petra");
        assertThat(declined.request().state()).isEqualTo(State.DECLINED);
    }

    @Test
    void countsAClickThatComesTwiceOnce() {
        var request = ask(25);
        assertThat(yes(request, "manager", "mara").counted()).isTrue();
        assertThat(yes(request, "manager", "mara").counted()).isFalse();
        assertThat(desk.with(request.id()).orElseThrow().trail()).hasSize(2);
        assertThat(desk.submit(DeskWorld.discount(25), "sam", "r1").id())
                .isEqualTo(desk.submit(DeskWorld.discount(25), "sam", "r1").id());
    }

    @Test
    void refusesWhoeverItIsNotUpTo() {
        var request = ask(25);
        assertThatThrownBy(() -> yes(request, "manager", "otto"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("waits for mara");
        assertThatThrownBy(() -> yes(request, "manager", "sam")).hasMessageContaining("asked for it yourself");
        assertThatThrownBy(() -> yes(request, "finance", "otto")).hasMessageContaining("waits for manager");
        assertThatThrownBy(() -> yes(request, "legal", "otto")).hasMessageContaining("no step legal");
        assertThatThrownBy(() -> desk.withdraw(request.id(), "", "mara")).hasMessageContaining("Only sam");
    }

    @Test
    void keepsTheConditionsOfAnApproval() {
        var request = ask(15);
        assertThatThrownBy(() -> desk.decide(request.id(), "manager", Ruling.APPROVE_IF, " ", null, "mara"))
                .isInstanceOf(Refused.class);
        var done = desk.decide(request.id(), "manager", Ruling.APPROVE_IF, "paid a year ahead", null, "mara");
        assertThat(done.request().standing().conditions()).containsExactly("paid a year ahead");
        assertThat(done.request().state()).isEqualTo(State.APPROVED);
    }

    @Test
    void takesBackOnlyTheLastWord() {
        var request = ask(25);
        yes(request, "manager", "mara");
        assertThat(open(desk.takeBack(request.id(), "mara"))).containsExactly("manager");
        yes(request, "manager", "mara");
        yes(request, "finance", "otto");
        assertThatThrownBy(() -> desk.takeBack(request.id(), "mara")).isInstanceOf(Refused.class);
    }

    @Test
    void escalatesWhenTheTimeLimitHasPassed() {
        var request = ask(25);
        world.pass(Duration.ofHours(23));
        assertThat(desk.escalate()).isZero();
        assertThat(desk.waitingFor("lea")).isEmpty();
        world.pass(Duration.ofHours(1));
        assertThat(desk.escalate()).isEqualTo(1);
        assertThat(desk.escalate()).isZero();
        assertThat(desk.waitingFor("lea")).extracting(Request::id).containsExactly(request.id());
        yes(request, "manager", "lea");
        world.pass(Duration.ofHours(47));
        assertThat(desk.escalate()).isZero();
        world.pass(Duration.ofHours(2));
        assertThat(desk.escalate()).isEqualTo(1);
        assertThat(yes(request, "finance", "lea").request().state()).isEqualTo(State.APPROVED);
    }

    @Test
    void letsTheDelegateDecideWhileAnApproverIsAway() {
        var work = Ask.of(Kind.CUSTOM_WORK, "A connector", "acme", DeskWorld.usd(50_000), "They need it")
                .withWork(Map.of("backend", 80.0), 4);
        var request = desk.submit(work, "sam", null);
        assertThat(desk.stepsFor(request, "paul@harbour.example")).isEmpty();
        world.pass(Duration.ofDays(8));
        assertThat(desk.stepsFor(request, "paul@harbour.example")).containsExactly("product");
        var done = yes(request, "product", "paul@harbour.example").request();
        assertThat(done.state()).isEqualTo(State.APPROVED);
        assertThat(((Happening.Ruled) done.trail().getLast().what()).seat()).isEqualTo("ada");
    }

    @Test
    void letsAnApproverHandItOver() {
        var request = ask(15);
        desk.delegate(request.id(), "manager", "nils", "mara");
        assertThat(desk.waitingFor("nils")).hasSize(1);
        assertThat(yes(request, "manager", "nils").request().state()).isEqualTo(State.APPROVED);
        assertThat(yes(request, "manager", "mara").counted()).isFalse();
    }

    @Test
    void skipsTheStepsThatLookAtNothingThatGotWorse() {
        var first = DeskWorld.discount(25).withWork(Map.of("backend", 40.0), 2);
        var request = desk.submit(first, "sam", null);
        yes(request, "manager", "mara");
        yes(request, "product", "ada");
        desk.decide(request.id(), "finance", Ruling.DECLINE, null, null, "otto");
        desk.decide(request.id(), "finance", Ruling.DECLINE, null, null, "petra");
        var better = desk.resubmit(request.id(), first.withDiscount(22), "sam");
        assertThat(better.standing().round()).isEqualTo(2);
        assertThat(open(better)).containsExactly("finance");
        assertThat(better.standing().submitted().skipped().get("manager"))
                .isEqualTo("approved by mara in round 1; nothing got worse since");
        var more = first.withDiscount(22).withWork(Map.of("backend", 90.0), 2);
        var worse = desk.resubmit(request.id(), more, "sam");
        assertThat(open(worse)).containsExactlyInAnyOrder("finance", "product");
        assertThat(worse.standing().submitted().skipped()).containsOnlyKeys("manager");
        assertThat(worse.standing().submitted().skipped().get("manager"))
                .contains("hours of backend went from 40 to 90");
    }

    @Test
    void asksProductAboutTheLongTermWhereverItIsExpedited() {
        var request = desk.submit(DeskWorld.discount(5).expedited(), "sam", null);
        assertThat(open(request)).containsExactly("long_term_value");
        assertThat(request.standing()
                        .step("long_term_value")
                        .orElseThrow()
                        .step()
                        .approvers())
                .containsExactly("ada");
        assertThatThrownBy(() -> desk.submit(DeskWorld.discount(5).expedited(), "ada", null))
                .hasMessageContaining("needs product's signature");
    }

    @Test
    void tellsHowItStoodOnAnEarlierDay() {
        var id = ask(15).id();
        world.pass(Duration.ofDays(2));
        yes(desk.with(id).orElseThrow(), "manager", "mara");
        assertThat(desk.as(id, DeskWorld.TODAY).orElseThrow().state()).isEqualTo(State.WAITING);
        assertThat(desk.as(id, DeskWorld.TODAY.plusDays(2)).orElseThrow().state())
                .isEqualTo(State.APPROVED);
        assertThat(desk.as(DeskWorld.TODAY.minusDays(1))).isEmpty();
    }

    @Test
    void tellsEverythingThatIsWrongWithARequest() {
        var wrong = new Ask(
                Kind.UNSHIPPED,
                "",
                "",
                null,
                DeskWorld.usd(-1),
                140.0,
                0,
                Map.of("backend", -2.0),
                0,
                Map.of(),
                0,
                null,
                DeskWorld.TODAY.minusDays(1),
                "",
                false);
        assertThatThrownBy(() -> desk.submit(wrong, "sam", null))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::where)
                                .containsExactly(
                                        "title",
                                        "account",
                                        "reason",
                                        "amount",
                                        "discount",
                                        "months",
                                        "hours.backend",
                                        "wanted",
                                        "capability"));
        assertThat(desk.waiting()).isEmpty();
    }

    @Test
    void worksOutTheCardBeforeAnybodyDecides() {
        world.revenue.putAll(Map.of("acme", DeskWorld.usd(50_000), "beta", DeskWorld.usd(50_000)));
        world.segments.putAll(Map.of("acme", "retail", "beta", "health"));
        var ask = Ask.of(Kind.CUSTOM_WORK, "Payroll export", "acme", DeskWorld.usd(60_000), "They need it")
                .withWork(Map.of("backend", 100.0, "data", 20.0), 10)
                .withMonths(24)
                .withDebt(Map.of("backend", 30.0), 5)
                .withCapability("Payroll  Export", DeskWorld.TODAY.plusDays(60));
        var others = Ask.of(Kind.UNSHIPPED, "Payroll", "beta", DeskWorld.usd(40_000), "They need it")
                .withCapability("payroll export", DeskWorld.TODAY.plusDays(90));
        desk.submit(others, "sam", null);
        world.pass(Duration.ofHours(1));
        var card = desk.submit(ask, "sam", null).standing().card();
        assertThat(card.buildCost()).isEqualTo(DeskWorld.usd(12_000));
        assertThat(card.carryCost()).isEqualTo(DeskWorld.usd(24_000));
        assertThat(card.contribution()).isEqualTo(DeskWorld.usd(120_000 - 12_000 - 24_000));
        assertThat(card.perScarceHour()).isEqualTo(DeskWorld.usd(840));
        assertThat(card.breadth().accounts()).isEqualTo(2);
        assertThat(card.breadth().segments()).isEqualTo(2);
        assertThat(card.before().top1()).isEqualTo(0.5);
        assertThat(card.after().top1()).isEqualTo(11 / 16.0);
        assertThat(card.otherDemand()).isEqualTo(DeskWorld.usd(40_000));
        assertThat(card.longTermValue()).isEqualTo(DeskWorld.usd(8_000 - 24_000));
        assertThat(card.debtHours()).isEqualTo(30);
    }

    @Test
    void proposesToRemoveARuleThatChangedNothingInTwentyCases() {
        var uses = new RuleUses(world.trails, world.policies);
        for (int i = 0; i < 20; i++) {
            assertThat(uses.all().getFirst().remove()).isFalse();
            world.pass(Duration.ofMinutes(1));
            yes(ask(15), "manager", "mara");
        }
        assertThat(uses.all().getFirst().remove()).isTrue();
        assertThat(uses.all().get(1).remove()).isFalse();
        world.pass(Duration.ofMinutes(1));
        desk.decide(ask(15).id(), "manager", Ruling.DECLINE, null, null, "mara");
        assertThat(uses.all().getFirst().remove()).isFalse();
    }
}
