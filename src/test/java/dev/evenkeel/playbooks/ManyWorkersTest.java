package dev.evenkeel.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ManyWorkersTest {
    private static final int ACCOUNTS = 60;
    private static final int WORKERS = 6;

    private final PlaybooksWorld world = new PlaybooksWorld();

    @AfterEach
    void close() {
        world.close();
    }

    private void together(List<Callable<Object>> work) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(WORKERS)) {
            for (var result : threads.invokeAll(work)) result.get();
        }
    }

    @Test
    void neverDoAStepTwiceNorExceedACap() throws InterruptedException, ExecutionException {
        world.live(PlaybooksWorld.PLAYBOOK.replace("steps:", "routing: {by: round robin}\ncap: 10\nsteps:")
                + "  - {name: hook, do: webhook}\n");
        for (int account = 1; account <= ACCOUNTS; account++) world.verdict(account, true);
        var work = new ArrayList<Callable<Object>>();
        for (int i = 0; i < WORKERS; i++)
            work.add(() -> {
                world.work();
                return true;
            });
        together(work);
        world.work();
        var runs = world.runs.until(world.instant().plusSeconds(1));
        assertThat(runs).hasSize(ACCOUNTS);
        for (var run : runs) {
            var steps = world.runs.deeds(run.id()).stream()
                    .filter(deed -> List.of("inbox", "not sent").contains(deed.what()))
                    .map(Run.Deed::step)
                    .toList();
            assertThat(steps).doesNotHaveDuplicates();
        }
        assertThat(world.waiting("Ann")).hasSize(10);
        assertThat(world.waiting("Ben")).hasSize(10);
    }

    @Test
    void sellersAndStepsAtOnceLoseNothing() throws InterruptedException, ExecutionException {
        world.live(PlaybooksWorld.PLAYBOOK + "  - {name: rest, wait: 1m}\n  - {name: hook, do: webhook}\n");
        for (int account = 1; account <= 20; account++) world.verdict(account, true);
        world.work();
        world.pass(java.time.Duration.ofMinutes(2));
        var work = new ArrayList<Callable<Object>>();
        for (var item : world.inbox.waiting(null, world.today())) {
            work.add(() -> world.inbox.disqualify(item.id(), Blocker.PRICE, null, "ann"));
            work.add(() -> {
                world.runner.sweep();
                return true;
            });
        }
        together(work);
        assertThat(world.inbox.waiting(null, world.today())).isEmpty();
        for (var run : world.runs.until(world.instant()))
            assertThat(run.state()).isIn(Run.State.SETTLED, Run.State.DONE);
    }
}
