package dev.evenkeel.qualification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenkeel.activity.EventFilter;
import dev.evenkeel.activity.Window;
import dev.evenkeel.qualification.Score.Contribution;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoringTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Definition READY = definition("""
            kind: definition
            name: ready
            title: Ready
            about: account
            signals:
              active_people: {people: {window: 28d}, label: people active in 28 days}
              schedules: {count: {event: Schedule Published, window: 28d}}
              plan: {trait: plan, type: text}
              employees: {trait: employees, type: number}
              seats_used: {share: {of: active_people, in: {trait: seats}}}
            fit:
              threshold: 30
              rules:
                - {name: Size, when: employees >= 50, points: 30}
            usage:
              threshold: 30
              rules:
                - {name: Team, when: active_people >= 5, points: 20}
                - {name: Publishes, when: schedules >= 10, points: 20, half_life: 14d}
                - {name: Full, when: seats_used > 0.8 && known(employees), points: 5}
                - {name: Tiny, when: employees < 5, points: -10}
            disqualified:
              - {reason: Top plan, when: plan == "enterprise"}
            """);

    static Definition definition(String text) {
        var catalogue = Catalogue.EMPTY.with(java.util.List.of(Source.draft("ready.yaml", text)));
        assertThat(catalogue.problems()).isEmpty();
        return catalogue.definitions().values().iterator().next();
    }

    private static Readings harbour(Map<String, Object> more) {
        var values = new HashMap<String, Object>(
                Map.of("active_people", 12.0, "schedules", 10.0, "employees", 120.0, "plan", "team"));
        values.putAll(more);
        return new Readings(7, DAY, values, Map.of("schedules", 14));
    }

    @Test
    void isQualifiedWithEnoughFitAndEnoughUsage() {
        var score = Scoring.score(READY, harbour(Map.of()));

        assertThat(score.fit()).isEqualTo(30);
        assertThat(score.usage()).isEqualTo(30); // 20, and 20 halved after one half-life
        assertThat(score.total()).isEqualTo(60);
        assertThat(score.qualified()).isTrue();
    }

    @Test
    void aReasonToLeaveOutOutweighsAllPoints() {
        var score = Scoring.score(READY, harbour(Map.of("plan", "enterprise")));

        assertThat(score.total()).isEqualTo(60);
        assertThat(score.qualified()).isFalse();
        assertThat(score.disqualifications())
                .extracting(Score.Disqualification::reason)
                .containsExactly("Top plan");
        assertThat(score.disqualifications().getFirst().words()).isEqualTo("plan: enterprise");
    }

    @Test
    void enoughUsageDoesNotMakeUpForFit() {
        assertThat(Scoring.score(READY, harbour(Map.of("employees", 49.0))).qualified())
                .isFalse();
    }

    @Test
    void explainsEveryRuleInPlainWordsWithItsEvents() {
        var score = Scoring.score(READY, harbour(Map.of("seats_used", 0.8333)));

        assertThat(score.contributions())
                .extracting(Contribution::rule)
                .containsExactly("Size", "Team", "Publishes", "Full", "Tiny");
        assertThat(score.contributions())
                .extracting(Contribution::words)
                .containsExactly(
                        "employees: 120",
                        "12 people active in 28 days",
                        "10 × Schedule Published in 28 days",
                        "83 % of seats, employees: 120",
                        "employees: 120");
        var publishes = score.contributions().get(2);
        assertThat(publishes.points()).isEqualTo(20);
        assertThat(publishes.age()).isEqualTo(14);
        assertThat(publishes.evidence().getFirst().events()).isEqualTo(EventFilter.events("Schedule Published"));
        assertThat(publishes.evidence().getFirst().window()).isEqualTo(Window.ofDays(28));
        assertThat(score.contributions().getLast().holds()).isFalse();
        assertThat(score.contributions().getLast().earned()).isZero();
    }

    @Test
    void whatIsNotKnownEarnsNothingAndSaysSo() {
        var score = Scoring.score(READY, new Readings(7, DAY, Map.of(), Map.of()));

        assertThat(score.total()).isZero();
        assertThat(score.contributions()).noneMatch(Contribution::holds);
        assertThat(score.contributions().getFirst().words()).isEqualTo("employees: not known");
    }

    @ParameterizedTest
    @CsvSource({"0, 20", "14, 10", "28, 5", "42, 2.5", "7, 14.142135623730951", "1, 19.033903060212392"})
    void pointsHalveWithEveryHalfLife(int age, double earned) {
        var readings = new Readings(7, DAY, Map.of("schedules", 10.0), Map.of("schedules", age));
        assertThat(Scoring.score(READY, readings).usage()).isCloseTo(earned, org.assertj.core.data.Offset.offset(1e-9));
        if (age % 14 == 0) assertThat(Scoring.score(READY, readings).usage()).isEqualTo(earned);
    }

    @Test
    void decayingPointsAreGoneWithoutAnEvent() {
        var readings = new Readings(7, DAY, Map.of("schedules", 10.0), Map.of());
        assertThat(Scoring.score(READY, readings).usage()).isZero();
    }
}
