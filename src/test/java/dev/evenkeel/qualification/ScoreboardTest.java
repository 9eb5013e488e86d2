package dev.evenkeel.qualification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenkeel.activity.Grain;
import dev.evenkeel.foundation.Database;
import dev.evenkeel.qualification.VerdictChanged.Disqualified;
import dev.evenkeel.qualification.VerdictChanged.Qualified;
import dev.evenkeel.rules.Documents;
import dev.evenkeel.testing.TestPostgres;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScoreboardTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final String ACTIVE = """
            kind: definition
            name: active
            title: Active
            about: account
            signals:
              people: {people: {window: 28d}}
              plan: {trait: plan, type: text}
            usage:
              threshold: 20
              rules:
                - {name: Two, when: people >= 2, points: 20}
                - {name: Three, when: people >= 3, points: 10, half_life: 7d}
            disqualified:
              - {reason: Top plan, when: plan == "enterprise"}
            """;

    private final Database database = TestPostgres.database("rules", "qualification");
    private final Definitions definitions = new Definitions(new Documents(database, InstantSource.system()));
    private final FakeCompany company = new FakeCompany();
    private final List<VerdictChanged> heard = new ArrayList<>();
    private final Scoreboard scoreboard = open();

    private Scoreboard open() {
        return new Scoreboard(
                definitions, SignalValues.from(company, company), database, InstantSource.fixed(NOON), heard::add);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void visit(int account, int... people) {
        company.traits.putIfAbsent(account, Map.of());
        for (var person : people) company.did(account, person, "Schedule Published", DAY);
    }

    @Test
    void ranksTheQualifiedFirstThenByPoints() {
        definitions.save(ACTIVE, "Ada");
        visit(1, 1);
        visit(2, 1, 2);
        visit(3, 1, 2, 3);
        company.traits.put(3, Map.of("plan", "enterprise"));
        visit(4, 1, 2, 3);
        var active = definitions.current("active").orElseThrow();
        assertThat(scoreboard.isDue(active, DAY)).isTrue();
        scoreboard.rescoreAll(DAY);
        assertThat(scoreboard.isDue(active, DAY)).isFalse();
        assertThat(scoreboard.isDue(active, DAY.plusDays(1))).isTrue();

        var ranking = scoreboard.ranking("active", DAY).orElseThrow();

        assertThat(ranking.live()).isTrue();
        assertThat(ranking.standings()).extracting(Standing::subject).containsExactly(4, 2, 1, 3);
        assertThat(ranking.standings()).extracting(Standing::total).containsExactly(30.0, 20.0, 0.0, 30.0);
        assertThat(ranking.qualified()).isEqualTo(2);
    }

    @Test
    void scoresOnlyTheTouchedAgainAndTellsWhoseVerdictChanged() {
        definitions.save(ACTIVE, "Ada");
        visit(1, 1);
        visit(2, 1, 2);
        scoreboard.rescoreAll(DAY);
        assertThat(heard).containsExactly(new Qualified("active", 1, Grain.ACCOUNT, 2, NOON, 20));

        visit(1, 2);
        scoreboard.rescore(Grain.ACCOUNT, Set.of(1), DAY);

        assertThat(company.asked.getLast()).containsExactly(1);
        assertThat(heard.getLast()).isEqualTo(new Qualified("active", 1, Grain.ACCOUNT, 1, NOON, 20));
        scoreboard.rescore(Grain.ACCOUNT, Set.of(1, 2), DAY);
        scoreboard.rescore(Grain.PERSON, Set.of(1, 2), DAY);
        assertThat(heard).hasSize(2);
        company.traits.put(1, Map.of("plan", "enterprise"));
        scoreboard.rescore(Grain.ACCOUNT, Set.of(1), DAY);
        assertThat(heard.getLast()).isEqualTo(new Disqualified("active", 1, Grain.ACCOUNT, 1, NOON, 20));
        assertThat(scoreboard.verdicts("active", 1)).containsExactly(heard.getLast(), heard.get(1));
    }

    @Test
    void aRestartRepeatsNoVerdict() {
        definitions.save(ACTIVE, "Ada");
        visit(1, 1, 2);
        scoreboard.rescoreAll(DAY);
        var restarted = open();
        restarted.rescoreAll(DAY);
        assertThat(heard).hasSize(1);
        restarted.rescoreAll(DAY.plusDays(28));
        assertThat(heard).extracting(VerdictChanged::subject).containsExactly(1, 1);
        assertThat(heard.getLast()).isInstanceOf(Disqualified.class);
    }

    @Test
    void anAccountThatWasMergedAwayLeavesTheBoard() {
        definitions.save(ACTIVE, "Ada");
        visit(1, 1, 2);
        visit(2, 1);
        scoreboard.rescoreAll(DAY);
        company.traits.remove(1);
        scoreboard.rescore(Grain.ACCOUNT, Set.of(1, 2), DAY);

        assertThat(scoreboard.ranking("active", DAY).orElseThrow().standings())
                .extracting(Standing::subject)
                .containsExactly(2);
        assertThat(heard.getLast()).isInstanceOf(Disqualified.class);
        assertThat(scoreboard.score("active", 1, DAY)).isEmpty();
    }

    @Test
    void aChangedDefinitionIsScoredForEverybodyAndPreviewedBefore() {
        definitions.save(ACTIVE, "Ada");
        visit(1, 1);
        visit(2, 1, 2);
        scoreboard.rescoreAll(DAY);
        var changed = ACTIVE.replace("people >= 2", "people <= 1");

        var preview = scoreboard.preview(definitions.compile("active.yaml", changed), DAY);
        assertThat(preview.entering()).extracting(Standing::subject).containsExactly(1);
        assertThat(preview.leaving()).extracting(Standing::subject).containsExactly(2);

        definitions.save(changed, "Ada");
        scoreboard.rescore(Grain.ACCOUNT, Set.of(), DAY);
        assertThat(scoreboard
                        .ranking("active", DAY)
                        .orElseThrow()
                        .standings()
                        .getFirst()
                        .subject())
                .isEqualTo(1);
        definitions.retire("active", "Ada");
        scoreboard.catchUp(DAY);
        assertThat(scoreboard.ranking("active", DAY)).isEmpty();
    }

    @Test
    void ranksAsOfAPastDay() {
        definitions.save(ACTIVE, "Ada");
        visit(1, 1, 2);
        scoreboard.rescoreAll(DAY.plusDays(40));

        assertThat(scoreboard.ranking("active", DAY.plusDays(40)).orElseThrow().qualified())
                .isZero();
        var past = scoreboard.ranking("active", DAY).orElseThrow();
        assertThat(past.live()).isFalse();
        assertThat(past.qualified()).isEqualTo(1);
        assertThat(scoreboard.score("active", 1, DAY).orElseThrow().total()).isEqualTo(20);
    }

    @Test
    void trendsAreTheSameKeptAndComputed() {
        definitions.save(ACTIVE, "Ada");
        var random = new Random(1);
        for (int i = 0; i < 60; i++) {
            company.traits.putIfAbsent(i % 5, Map.of());
            company.did(i % 5, random.nextInt(4), "Shift Swapped", DAY.minusDays(random.nextInt(120)));
        }
        var subjects = List.of(0, 1, 2, 3, 4);
        var computed = scoreboard.trends("active", subjects, DAY); // no board yet
        scoreboard.rescoreAll(DAY);
        assertThat(scoreboard.trends("active", subjects, DAY).get(0)).isEmpty(); // not computed within a page
        scoreboard.refreshTrends(DAY, false);

        var kept = scoreboard.trends("active", subjects, DAY);
        assertThat(kept).isEqualTo(computed);
        assertThat(kept.get(0)).hasSize(13);
        assertThat(kept.values().stream()
                        .flatMap(List::stream)
                        .map(TrendPoint::total)
                        .distinct()
                        .count())
                .isGreaterThan(2);
    }

    @Test
    void aPastThatChangedChangesTheTrend() {
        definitions.save(ACTIVE, "Ada");
        visit(1, 1, 2);
        scoreboard.rescoreAll(DAY);
        scoreboard.refreshTrends(DAY, false);
        var before = scoreboard.trends("active", List.of(1), DAY);
        for (int person = 1; person < 9; person++) company.did(1, person, "Shift Swapped", DAY.minusWeeks(3));
        scoreboard.refreshTrends(DAY, false);
        assertThat(scoreboard.trends("active", List.of(1), DAY)).isEqualTo(before);
        scoreboard.refreshTrends(DAY, true);
        assertThat(scoreboard.trends("active", List.of(1), DAY)).isNotEqualTo(before);
        assertThat(scoreboard.qualifiedSince("active", 1, DAY)).contains(DAY.minusWeeks(3));
    }

    @Test
    void incrementalScoresEqualAFullRecompute() {
        definitions.save(ACTIVE, "Ada");
        var random = new Random(2);
        for (int step = 0; step < 100; step++) {
            var account = random.nextInt(6);
            company.traits.putIfAbsent(account, Map.of());
            company.did(account, random.nextInt(4), "Shift Swapped", DAY.minusDays(random.nextInt(40)));
            scoreboard.rescore(Grain.ACCOUNT, Set.of(account), DAY);
        }
        var incremental = scoreboard.ranking("active", DAY).orElseThrow().standings();
        scoreboard.rescoreAll(DAY);
        assertThat(scoreboard.ranking("active", DAY).orElseThrow().standings()).isEqualTo(incremental);
    }
}
