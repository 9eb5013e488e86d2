package dev.evenkeel.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Hundreds of decisions at once, on a real PostgreSQL.
class ManyAtOnceTest {
    private static final String POLICY = """
            kind: desk-policy
            name: desk
            currency: USD
            hour_cost: 100
            roles: {board: [b0, b1, b2, b3, b4, b5, b6, b7, b8, b9]}
            steps: {board: {approvers: [board], quorum: 6}}
            rules: [{name: all, when: discount >= 0, steps: [board]}]
            """;

    @Test
    void countsExactlyAsManySignaturesAsItNeeds() throws Exception {
        try (var world = new DeskWorld()) {
            world.policies.save(POLICY, "test");
            var id = world.desk.submit(DeskWorld.discount(10), "sam", null).id();
            var clicks = new ArrayList<Callable<Boolean>>();
            for (int i = 0; i < 300; i++) {
                var who = "b" + i % 10;
                clicks.add(() -> world.desk
                        .decide(id, "board", Ruling.APPROVE, null, null, who)
                        .counted());
            }
            var counted = together(clicks).stream().filter(one -> one).count();
            var request = world.desk.with(id).orElseThrow();
            assertThat(counted).isEqualTo(6);
            assertThat(request.state()).isEqualTo(State.APPROVED);
            assertThat(request.trail())
                    .extracting(Entry::number)
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, 7).boxed().toList());
            assertThat(new HashSet<>(request.trail().stream().map(Entry::by).toList()))
                    .hasSize(7);
        }
    }

    @Test
    void makesOneRequestOfOneReference() throws Exception {
        try (var world = new DeskWorld()) {
            var sends = Collections.<Callable<Long>>nCopies(
                    100,
                    () -> world.desk
                            .submit(DeskWorld.discount(30), "sam", "crm-1")
                            .id());
            assertThat(new HashSet<>(together(sends))).hasSize(1);
            assertThat(world.desk.waiting()).hasSize(1);
        }
    }

    private static <T> ArrayList<T> together(java.util.List<Callable<T>> deeds) throws Exception {
        var start = new CountDownLatch(1);
        var futures = new ArrayList<Future<T>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var deed : deeds)
                futures.add(threads.submit(() -> {
                    start.await();
                    return deed.call();
                }));
            start.countDown();
            var results = new ArrayList<T>();
            for (var future : futures) results.add(future.get());
            return results;
        }
    }
}
