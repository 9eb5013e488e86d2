package dev.evenkeel.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenkeel.desk.StepStanding.Status;
import dev.evenkeel.foundation.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Random policies and random deeds, beside a plain reckoning of what the state must be.
class RandomDecisionsTest {
    private static final List<String> PEOPLE = List.of("p0", "p1", "p2", "p3", "p4", "p5");

    @Test
    void standsWhereAPlainReckoningSays() {
        var random = new Random(20260302);
        int refused = 0;
        int settled = 0;
        try (var world = new DeskWorld()) {
            for (int i = 0; i < 120; i++) {
                world.policies.save(policy(random), "test");
                var request = world.desk.submit(DeskWorld.discount(20), "asker", null);
                var plain = new Plain(request.standing().submitted().steps(), world.instant());
                for (int j = 0; j < 25; j++) {
                    boolean expected = true;
                    boolean went = true;
                    var deed = random.nextInt(10);
                    var who = PEOPLE.get(random.nextInt(PEOPLE.size()));
                    var step = "s" + random.nextInt(plain.steps.size());
                    if (deed < 6) {
                        boolean yes = random.nextInt(4) > 0;
                        expected = plain.decide(step, who, yes);
                        went = done(() -> world.desk
                                .decide(request.id(), step, yes ? Ruling.APPROVE : Ruling.DECLINE, null, null, who)
                                .counted());
                    } else if (deed == 6) {
                        expected = plain.takeBack(who);
                        went = done(() -> {
                            world.desk.takeBack(request.id(), who);
                            return true;
                        });
                    } else if (deed == 7) {
                        var to = PEOPLE.get(random.nextInt(PEOPLE.size()));
                        var before = world.desk
                                .with(request.id())
                                .orElseThrow()
                                .trail()
                                .size();
                        expected = plain.delegate(step, who, to);
                        went = done(() -> world.desk
                                        .delegate(request.id(), step, to, who)
                                        .trail()
                                        .size()
                                > before);
                    } else {
                        world.pass(Duration.ofHours(random.nextInt(30)));
                        world.desk.escalate();
                        plain.escalate(world.instant());
                    }
                    assertThat(went).isEqualTo(expected);
                    plain.look(world.instant());
                    plain.assertSame(world.desk.with(request.id()).orElseThrow());
                    if (!went) refused++;
                }
                if (plain.state() != State.WAITING) settled++;
            }
        }
        assertThat(refused).isGreaterThan(200);
        assertThat(settled).isBetween(30, 119);
    }

    private interface Deed {
        boolean run();
    }

    private static boolean done(Deed deed) {
        try {
            return deed.run();
        } catch (Refused refused) {
            return false;
        }
    }

    private static String policy(Random random) {
        var text = new StringBuilder("""
                kind: desk-policy
                name: desk
                currency: USD
                hour_cost: 100
                roles: {some: [p0, p1, p2]}
                steps:
                """);
        int steps = 1 + random.nextInt(4);
        var names = new ArrayList<String>();
        for (int i = 0; i < steps; i++) {
            var approvers = new ArrayList<String>();
            for (var who : PEOPLE.subList(0, 3)) if (random.nextInt(3) > 0) approvers.add(who);
            if (approvers.isEmpty()) approvers.add("some");
            int most = approvers.contains("some") ? 3 : approvers.size();
            var after = new ArrayList<String>();
            for (var name : names) if (random.nextInt(3) == 0) after.add(name);
            text.append("  s%d: {approvers: %s, quorum: %d, within: %dh, escalate: p%d@x, after: %s}\n"
                    .formatted(i, approvers, 1 + random.nextInt(most), 5 + random.nextInt(40), random.nextInt(6), after)
                    .replace("@x", random.nextBoolean() ? "" : "@x")
                    .replaceFirst("escalate: p[3-5],", "escalate: p0,"));
            names.add("s" + i);
        }
        return text + "rules:\n  - {name: all, when: discount > 10, steps: " + names + "}\n";
    }

    /// The state kept by hand: who said what, one thing after another.
    private static final class Plain {
        record Word(String who, String seat, boolean yes, boolean alone) {}

        final Map<String, Step> steps = new LinkedHashMap<>();
        final Map<String, List<Word>> words = new HashMap<>();
        final Map<String, Map<String, String>> handed = new HashMap<>();
        final Map<String, Instant> opened = new HashMap<>();
        final Set<String> escalated = new HashSet<>();
        String lastWho = "asker";
        String lastStep = "";

        Plain(List<Step> steps, Instant now) {
            for (var step : steps) {
                this.steps.put(step.name(), step);
                words.put(step.name(), new ArrayList<>());
                handed.put(step.name(), new HashMap<>());
            }
            look(now);
        }

        Step step(String name) {
            return Objects.requireNonNull(steps.get(name));
        }

        List<Word> words(String name) {
            return words.getOrDefault(name, List.of());
        }

        Map<String, String> handed(String name) {
            return handed.getOrDefault(name, Map.of());
        }

        Status status(String name) {
            var step = step(name);
            for (var before : step.after()) if (status(before) != Status.APPROVED) return Status.BLOCKED;
            int yes = 0;
            int left = step.approvers().size();
            for (var word : words(name)) {
                if (word.alone()) return word.yes() ? Status.APPROVED : Status.DECLINED;
                if (word.yes()) yes++;
                else left--;
            }
            if (yes >= step.quorum()) return Status.APPROVED;
            return left < step.quorum() ? Status.DECLINED : Status.OPEN;
        }

        State state() {
            boolean all = true;
            for (var name : steps.keySet()) {
                if (status(name) == Status.DECLINED) return State.DECLINED;
                all &= status(name) == Status.APPROVED;
            }
            return all ? State.APPROVED : State.WAITING;
        }

        boolean decide(String name, String who, boolean yes) {
            if (state() != State.WAITING || !steps.containsKey(name) || status(name) != Status.OPEN) return false;
            if (words(name).stream().anyMatch(word -> word.who().equals(who))) return false;
            var step = step(name);
            @Nullable Word word = null;
            if (escalated.contains(name) && step.escalateTo().contains(who)) word = new Word(who, who, yes, true);
            if (word == null && step.approvers().contains(who) && free(name, who))
                word = new Word(who, who, yes, false);
            for (var seat : step.approvers())
                if (word == null && who.equals(handed(name).get(seat)) && free(name, seat))
                    word = new Word(who, seat, yes, false);
            if (word == null) return false;
            words(name).add(word);
            lastWho = who;
            lastStep = name;
            return true;
        }

        boolean free(String name, String seat) {
            return words(name).stream().noneMatch(word -> word.seat().equals(seat));
        }

        boolean takeBack(String who) {
            if (!lastWho.equals(who) || lastStep.isEmpty()) return false;
            words(lastStep).removeIf(word -> word.who().equals(who));
            lastStep = "";
            return true;
        }

        boolean delegate(String name, String who, String to) {
            if (!steps.containsKey(name) || !step(name).approvers().contains(who)) return false;
            if (state() != State.WAITING || who.equals(to)) return false;
            if (!free(name, who) || to.equals(handed(name).get(who))) return false;
            handed(name).put(who, to);
            lastStep = "";
            return true;
        }

        void escalate(Instant now) {
            if (state() != State.WAITING) return;
            for (var step : steps.values()) {
                if (status(step.name()) != Status.OPEN || step.escalateTo().isEmpty()) continue;
                var due =
                        Objects.requireNonNull(opened.get(step.name())).plus(Duration.ofMinutes(step.withinMinutes()));
                if (!now.isBefore(due) && escalated.add(step.name())) lastStep = "";
            }
        }

        /// Notes when a step was first seen open.
        void look(Instant now) {
            for (var name : steps.keySet()) {
                if (status(name) == Status.BLOCKED) opened.remove(name);
                else opened.putIfAbsent(name, now);
            }
        }

        void assertSame(Request request) {
            assertThat(request.state()).isEqualTo(state());
            for (var step : request.standing().steps()) {
                var name = step.step().name();
                assertThat(step.status()).as(name).isEqualTo(status(name));
                assertThat(step.openSince()).isEqualTo(opened.get(name));
                assertThat(step.said()).hasSize(words(name).size());
            }
        }
    }
}
