package dev.evenkeel.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random verdicts, words of sellers, waits and restarts, beside a plain reference that keeps everything in memory.
class RandomRunsTest {
    private static final String BOOK = """
            kind: playbook
            name: call-the-ready
            title: Random
            definition: ready
            trigger: {becomes: qualified}
            audience: employees >= 50
            cool_down: 5d
            steps:
              - {name: call, do: inbox, say: Call}
              - {name: rest, wait: 2d}
              - {name: fork, if: touched, then: far}
              - {name: hook, do: webhook}
              - {name: far, wait: 1d}
              - {name: again, do: webhook}
            """;

    /// The reference: one account's run, step by step.
    private static final class Way {
        final Instant begun;
        String step = "call";
        Instant due;
        boolean touched;
        boolean settled;
        boolean done;
        final List<String> deeds = new ArrayList<>();

        Way(Instant now) {
            begun = now;
            due = now;
        }

        void work(Instant now) {
            while (!done && !settled && !due.isAfter(now)) {
                switch (step) {
                    case "call" -> next("call", "rest", now);
                    case "rest" -> next("rest", "fork", now.plus(Duration.ofDays(2)));
                    case "fork" -> next("fork", touched ? "far" : "hook", now);
                    case "hook" -> next("hook", "far", now);
                    case "far" -> next("far", "again", now.plus(Duration.ofDays(1)));
                    default -> {
                        deeds.add("again");
                        done = true;
                    }
                }
            }
        }

        private void next(String finished, String following, Instant when) {
            deeds.add(finished);
            step = following;
            due = when;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void comesOutLikeThePlainReference(long seed) {
        var random = new Random(seed);
        var world = new PlaybooksWorld();
        world.live(BOOK);
        var ways = new TreeMap<Integer, List<Way>>();
        var small = new HashMap<Integer, Boolean>();
        for (int account = 1; account <= 6; account++) {
            world.account(account);
            ways.put(account, new ArrayList<>());
            small.put(account, false);
        }
        for (int i = 0; i < 120; i++) {
            int account = 1 + random.nextInt(6);
            switch (random.nextInt(7)) {
                case 0 -> {
                    boolean now = random.nextInt(4) == 0;
                    small.put(account, now);
                    world.set(account, "employees", now ? 10.0 : 100.0);
                }
                case 1, 2 -> {
                    world.verdict(account, true);
                    world.work();
                    enter(
                            ways.getOrDefault(account, new ArrayList<>()),
                            Boolean.TRUE.equals(small.get(account)),
                            world.instant());
                }
                case 3 -> word(world, ways, account, random);
                case 4 -> world = new PlaybooksWorld(world);
                default -> world.pass(Duration.ofHours(1 + random.nextInt(40)));
            }
            world.work();
            for (var list : ways.values()) for (var way : list) way.work(world.instant());
        }
        compare(world, ways);
        world.close();
    }

    private static void enter(List<Way> ways, boolean small, Instant now) {
        if (small) return;
        for (var way : ways) {
            way.work(now);
            boolean active = !way.done && !way.settled;
            if (active || way.begun.isAfter(now.minus(Duration.ofDays(5)))) return;
        }
        ways.add(new Way(now));
    }

    /// A seller says something about the account's open entry.
    private static void word(PlaybooksWorld world, Map<Integer, List<Way>> ways, int account, Random random) {
        var open = world.inbox.ofAccount(account).stream().filter(Item::isOpen).findFirst();
        if (open.isEmpty()) return;
        var item = open.get();
        boolean settle = random.nextBoolean();
        if (settle) world.inbox.disqualify(item.id(), Blocker.PRICE, null, "ann");
        else world.inbox.done(item.id(), null, "ann");
        var begun = item.runs().stream().map(cause -> cause.run().begun()).toList();
        for (var way : ways.getOrDefault(account, List.of())) {
            if (!begun.contains(way.begun)) continue;
            way.touched = true;
            if (settle && !way.done) way.settled = true;
        }
    }

    private static void compare(PlaybooksWorld world, Map<Integer, List<Way>> ways) {
        ways.forEach((account, list) -> {
            var runs = world.runs.ofAccount(account).reversed();
            assertThat(runs).as("runs of account %s", account).hasSameSizeAs(list);
            for (int i = 0; i < list.size(); i++) {
                var way = list.get(i);
                var done = world.runs.deeds(runs.get(i).id()).stream()
                        .filter(deed ->
                                List.of("inbox", "waits", "branch", "not sent").contains(deed.what()))
                        .map(Run.Deed::step)
                        .toList();
                assertThat(done).as("account %s, run %s", account, i).isEqualTo(way.deeds);
                assertThat(runs.get(i).state())
                        .isEqualTo(way.done ? Run.State.DONE : way.settled ? Run.State.SETTLED : Run.State.ACTIVE);
            }
        });
    }
}
