package dev.evenkeel.qualification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenkeel.qualification.Score.Contribution;
import dev.evenkeel.qualification.Score.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Random definitions over random subjects: the sum is exact, and equals what a scorer computes that knows no CEL.
class RandomDefinitionsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final List<String> NUMBERS = List.of("a", "b", "c", "d");
    private static final List<String> TEXTS = List.of("s", "t");
    private static final List<String> WORDS = List.of("free", "team", "business");

    /// A condition as CEL text, and as plain Java: true, false or null for what is not known.
    private record Condition(String text, Function<Map<String, Object>, @Nullable Boolean> truth) {}

    private record Rule(Condition when, double points, int halfLife, String side) {}

    static IntStream seeds() {
        return IntStream.range(0, 150);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void contributionsSumExactlyAndEqualABruteForceScore(int seed) {
        var random = new Random(seed);
        var rules = rules(random);
        var definition = ScoringTest.definition(text(rules));
        for (int subject = 0; subject < 40; subject++) {
            var readings = readings(random, subject);
            var score = Scoring.score(definition, readings);

            assertThat(sum(score.contributions())).isEqualTo(score.total());
            assertThat(sum(shuffled(score.contributions(), random))).isEqualTo(score.total());
            assertThat(sum(part(score, Part.FIT))).isEqualTo(score.fit());
            assertThat(sum(part(score, Part.USAGE))).isEqualTo(score.usage());
            assertThat(score.fit() + score.usage()).isEqualTo(score.total());
            assertThat(score.total()).isCloseTo(bruteForce(rules, readings), Offset.offset(1e-7));
            var standing = Scoring.standing(definition, readings);
            assertThat(standing.total()).isEqualTo(score.total());
            assertThat(standing.qualified()).isEqualTo(score.qualified());
            assertThat(score.qualified()).isEqualTo(score.fit() >= 10 && score.usage() >= 5);
            for (var contribution : score.contributions()) {
                assertThat(contribution.verdict().holds()).isEqualTo(contribution.holds());
                if (!contribution.holds()) assertThat(contribution.earned()).isZero();
            }
        }
    }

    private static double sum(List<Contribution> contributions) {
        var sum = 0.0;
        for (var contribution : contributions) sum += contribution.earned();
        return sum;
    }

    private static List<Contribution> shuffled(List<Contribution> contributions, Random random) {
        var shuffled = new ArrayList<>(contributions);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static List<Contribution> part(Score score, Part part) {
        return score.contributions().stream().filter(one -> one.part() == part).toList();
    }

    private static double bruteForce(List<Rule> rules, Readings readings) {
        var values = new HashMap<String, Object>(readings.values());
        var sum = 0.0;
        for (var rule : rules) {
            if (!Boolean.TRUE.equals(rule.when().truth().apply(values))) continue;
            var age = readings.ages().get("a");
            if (rule.halfLife() == 0) sum += rule.points();
            else if (age != null) sum += rule.points() * Math.exp(-Math.log(2) * age / rule.halfLife());
        }
        return sum;
    }

    private static Readings readings(Random random, int subject) {
        var values = new HashMap<String, Object>();
        for (var name : NUMBERS) if (random.nextInt(4) > 0) values.put(name, (double) random.nextInt(12));
        for (var name : TEXTS) if (random.nextInt(4) > 0) values.put(name, WORDS.get(random.nextInt(WORDS.size())));
        return new Readings(subject, DAY, values, random.nextInt(5) == 0 ? Map.of() : Map.of("a", random.nextInt(60)));
    }

    private static String text(List<Rule> rules) {
        var text = new StringBuilder("""
                kind: definition
                name: random
                title: Random
                about: account
                signals:
                  a: {count: {window: 28d}}
                  b: {trait: b, type: number}
                  c: {trait: c, type: number}
                  d: {trait: d, type: number}
                  s: {trait: s, type: text}
                  t: {trait: t, type: text}
                """);
        for (var side : List.of("fit", "usage")) {
            text.append(side)
                    .append(":\n  threshold: ")
                    .append(side.equals("fit") ? 10 : 5)
                    .append("\n  rules:\n");
            for (int i = 0; i < rules.size(); i++) {
                var rule = rules.get(i);
                if (!rule.side().equals(side)) continue;
                text.append("    - name: Rule ")
                        .append(i)
                        .append("\n      when: '")
                        .append(rule.when().text())
                        .append("'\n");
                text.append("      points: ").append(rule.points()).append('\n');
                if (rule.halfLife() > 0)
                    text.append("      half_life: ").append(rule.halfLife()).append("d\n      decays_with: a\n");
            }
        }
        return text.toString();
    }

    private static List<Rule> rules(Random random) {
        var rules = new ArrayList<Rule>();
        for (int i = 0; i < 2 + random.nextInt(12); i++) {
            var points = (random.nextInt(2000) - 400) / 10.0;
            var halfLife = random.nextBoolean() ? 0 : 1 + random.nextInt(30);
            rules.add(new Rule(
                    condition(random, 3),
                    points,
                    halfLife,
                    i == 0 ? "fit" : i == 1 ? "usage" : random.nextBoolean() ? "fit" : "usage"));
        }
        return rules;
    }

    private static Condition condition(Random random, int depth) {
        return switch (depth == 0 ? 3 + random.nextInt(3) : random.nextInt(6)) {
            case 0 -> joined(condition(random, depth - 1), condition(random, depth - 1), "&&", false);
            case 1 -> joined(condition(random, depth - 1), condition(random, depth - 1), "||", true);
            case 2 -> not(condition(random, depth - 1));
            case 3 -> known(NUMBERS.get(random.nextInt(NUMBERS.size())));
            case 4 -> isWord(TEXTS.get(random.nextInt(TEXTS.size())), WORDS.get(random.nextInt(WORDS.size())));
            default -> sumAtLeast(NUMBERS.get(random.nextInt(4)), NUMBERS.get(random.nextInt(4)), random.nextInt(18));
        };
    }

    private static Condition joined(Condition left, Condition right, String joint, boolean settling) {
        return new Condition("(" + left.text() + ") " + joint + " (" + right.text() + ")", values -> {
            var one = left.truth().apply(values);
            var other = right.truth().apply(values);
            if (one != null && one == settling || other != null && other == settling) return settling;
            return one == null || other == null ? null : !settling;
        });
    }

    private static Condition not(Condition of) {
        return new Condition("!(" + of.text() + ")", values -> {
            var truth = of.truth().apply(values);
            return truth == null ? null : !truth;
        });
    }

    private static Condition known(String name) {
        return new Condition("known(" + name + ")", values -> values.containsKey(name));
    }

    private static Condition isWord(String name, String word) {
        return new Condition(
                name + " == \"" + word + "\"",
                values -> values.containsKey(name) ? word.equals(values.get(name)) : null);
    }

    private static Condition sumAtLeast(String one, String other, int least) {
        return new Condition(one + " + 2 * " + other + " >= " + least, values -> {
            if (!(values.get(one) instanceof Double a) || !(values.get(other) instanceof Double b)) return null;
            return a + 2 * b >= least;
        });
    }
}
