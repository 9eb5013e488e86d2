package dev.evenkeel.playbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What playbooks are worth: intervals, lift and funnel.
class WorthTest {
    private final PlaybooksWorld world = new PlaybooksWorld();
    private final Funnels funnels = new Funnels(world.database, world.playbooks, world, world);

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void sharesAndDifferencesAreTheGoldenOnes() {
        var share = new Share(14, 30);
        assertThat(share.low()).isCloseTo(0.302, within(0.0005));
        assertThat(share.high()).isCloseTo(0.639, within(0.0005));
        var difference = new Difference(new Share(8_279, 45_489), new Share(8_502, 44_700));
        assertThat(difference.value()).isCloseTo(-0.0082, within(0.00005));
        assertThat(difference.probability()).isCloseTo(0.0016, within(0.0001));
        assertThat(difference.high()).isNegative();
    }

    @Test
    void saysInPlainWordsWhatALiftComesTo() {
        var goal = Goal.USUAL;
        assertThat(new Lift(goal, new Share(40, 100), new Share(5, 50), 0, null).verdict())
                .isEqualTo(
                        "40 of 100 treated reached it, 5 of 50 held out: +30.0 points, 95 % +17.3 to +42.7. The playbook helps.");
        assertThat(new Lift(goal, new Share(20, 100), new Share(10, 50), 0, null).verdict())
                .endsWith("It cannot be told from chance.");
        assertThat(new Lift(goal, new Share(2, 9), new Share(0, 2), 0, null).verdict())
                .endsWith("Too few to tell from chance.");
        assertThat(new Lift(goal, new Share(0, 0), new Share(0, 0), 4, LocalDate.of(2026, 5, 1)).verdict())
                .isEqualTo("Too early: the first can be judged on 1 May 2026.");
        assertThat(new Lift(goal, new Share(2, 9), new Share(0, 0), 0, null).verdict())
                .contains("Nobody was held out");
    }

    @Test
    void judgesBothGroupsByTheirDealsOnceTheirTimeIsOver() {
        world.live(PlaybooksWorld.PLAYBOOK.replace(
                "steps:", "hold_out: {share: 50}\ngoal: {reach: won, within: 10d}\nsteps:"));
        for (int account = 1; account <= 30; account++) world.verdict(account, true);
        world.work();
        var playbook = world.playbooks.named("call-the-ready").orElseThrow();
        assertThat(funnels.lift(playbook, world.today()).young()).isEqualTo(30);
        for (var run : world.runs.of("call-the-ready", 100))
            if (!run.heldOut())
                world.moves.put(
                        run.account(),
                        List.of(new AccountFacts.Move(
                                "deal", "won", world.instant().plus(Duration.ofDays(4)))));
        world.passDays(12);
        var lift = funnels.lift(playbook, world.today());
        assertThat(lift.treated().value()).isEqualTo(1);
        assertThat(lift.heldOut().hits()).isZero();
        assertThat(lift.treated().of() + lift.heldOut().of()).isEqualTo(30);
    }

    @Test
    void countsHowFarAccountsCameAndHowLongItTook() {
        world.live(PlaybooksWorld.PLAYBOOK);
        for (int account = 1; account <= 4; account++) {
            world.owners.put(account, account < 4 ? "Ann" : "Ben");
            world.verdict(account, true);
        }
        world.work();
        world.pass(Duration.ofHours(6));
        world.inbox.done(world.inbox.ofAccount(1).getFirst().id(), null, "ann");
        world.passDays(2);
        world.inbox.met(world.inbox.ofAccount(2).getFirst().id(), null, "ann");
        world.moves.put(3, List.of(new AccountFacts.Move("deal", "won", world.instant())));
        var all = funnels.all(world.today());
        assertThat(all.qualified()).isEqualTo(4);
        assertThat(all.stages()).extracting(stage -> stage.reached().hits()).containsExactly(3L, 2L, 1L);
        assertThat(all.stages().getFirst().median()).contains(Duration.ofHours(6));
        assertThat(funnels.by(Funnels.By.SELLER, world.today()))
                .extracting(Funnel::of)
                .containsExactly("Ann", "Ben");
        var before = funnels.all(world.today().minusDays(2));
        assertThat(before.stages()).extracting(stage -> stage.reached().hits()).containsExactly(1L, 0L, 0L);
    }

    @Test
    void aDryRunTellsWhoWouldHaveEnteredAndChangesNothing() {
        var days = new ArrayList<LocalDate>();
        var looks = new Looks((definition, subjects, asOf, each) -> {
            days.add(asOf);
            boolean late = asOf.isAfter(LocalDate.of(2026, 2, 10));
            for (int account = 1; account <= 3; account++)
                each.accept(new dev.evenkeel.qualification.Readings(
                        account,
                        asOf,
                        java.util.Map.of("employees", 100.0, "seats", account < 3 && late ? 8.0 : 1.0),
                        java.util.Map.of()));
        });
        for (int account = 1; account <= 3; account++) world.account(account);
        world.save(PlaybooksWorld.PLAYBOOK.replace("steps:", "routing: {by: load}\nsteps:"));
        var run = new DryRuns(world.playbooks, looks, world)
                .of(
                        world.playbooks.named("call-the-ready").orElseThrow(),
                        LocalDate.of(2026, 2, 1),
                        LocalDate.of(2026, 2, 28),
                        new AtomicInteger());
        assertThat(days).hasSize(29);
        assertThat(run.entries()).extracting(DryRun.Entry::account).containsExactly(1, 2);
        assertThat(run.entries()).extracting(DryRun.Entry::day).containsOnly(LocalDate.of(2026, 2, 11));
        assertThat(run.perWeek()).hasSize(2);
        assertThat(run.weeks()).containsExactly(0L, 2L, 0L, 0L);
        assertThat(world.runs.until(world.instant().plusSeconds(1))).isEmpty();
        assertThat(world.inbox.waiting(null, world.today())).isEmpty();
    }
}
