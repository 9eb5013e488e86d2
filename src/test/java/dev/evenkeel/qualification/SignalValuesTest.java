package dev.evenkeel.qualification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignalValuesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Definition ALL_KINDS = ScoringTest.definition("""
            kind: definition
            name: all-kinds
            title: All kinds
            about: account
            signals:
              events: {count: {window: 28d}}
              people: {people: {window: 4w}}
              days: {days_active: {window: 28d}}
              seen: {last_seen: {event: Schedule Published}}
              growth: {change: {window: 14d}}
              share: {share: {of: people, in: {trait: seats}}}
              of_ten: {share: {of: people, in: 10}}
              connected: {milestone: {event: Integration Connected}}
              twice: {milestone: {event: Schedule Published, times: 2, window: 28d}}
              before: {count: {window: 7d, offset: 14d}}
              size: {trait: employees, type: number}
              trial: {trait: on_trial, type: flag}
              since: {trait: since, type: date}
              plan: {trait: plan, type: text}
              stage: {deal: stage, type: text}
              amount: {deal: amount, type: number}
              talking: {open_deal: true}
            usage:
              threshold: 1
              rules:
                - {name: Fresh, when: events > 0, points: 10, half_life: 7d, decays_with: seen}
            """);

    private final FakeCompany company = new FakeCompany();

    private Readings read() {
        var all = new ArrayList<Readings>();
        SignalValues.from(company, company).of(ALL_KINDS, null, DAY, all::add);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    @Test
    void computesEveryKindOfSignal() {
        company.traits.put(
                1,
                Map.of(
                        "employees",
                        "250",
                        "on_trial",
                        true,
                        "since",
                        "2026-01-31T10:00:00Z",
                        "plan",
                        "team",
                        "seats",
                        4));
        company.deals.put(1, new LatestDeal(true, Map.of("stage", "trial", "amount", 12_000)));
        company.did(1, 1, "Schedule Published", DAY.minusDays(3));
        company.did(1, 2, "Schedule Published", DAY.minusDays(3));
        company.did(1, 2, "Shift Swapped", DAY);
        company.did(1, 3, "Integration Connected", DAY.minusDays(15));
        company.did(1, 4, "Shift Swapped", DAY.minusDays(28)); // just outside of (t − 28, t]

        var values = read().values();

        assertThat(values.get("events")).isEqualTo(4.0);
        assertThat(values.get("people")).isEqualTo(3.0);
        assertThat(values.get("days")).isEqualTo(3.0);
        assertThat(values.get("seen")).isEqualTo(3.0);
        assertThat(values.get("growth")).isEqualTo(3.0);
        assertThat(values.get("share")).isEqualTo(0.75);
        assertThat(values.get("of_ten")).isEqualTo(0.3);
        assertThat(values.get("connected")).isEqualTo(true);
        assertThat(values.get("twice")).isEqualTo(true);
        assertThat(values.get("before")).isEqualTo(1.0);
        assertThat(values.get("size")).isEqualTo(250.0);
        assertThat(values.get("trial")).isEqualTo(true);
        assertThat(values.get("since")).isEqualTo(LocalDate.of(2026, 1, 31));
        assertThat(values.get("plan")).isEqualTo("team");
        assertThat(values.get("stage")).isEqualTo("trial");
        assertThat(values.get("amount")).isEqualTo(12_000.0);
        assertThat(values.get("talking")).isEqualTo(true);
        assertThat(read().ages()).isEqualTo(Map.of("seen", 3));
    }

    @Test
    void aSubjectWithoutAnythingHasNoughtsAndNothingKnown() {
        company.traits.put(1, Map.of());

        var readings = read();

        assertThat(readings.values().keySet())
                .containsExactlyInAnyOrder(
                        "events", "people", "days", "of_ten", "connected", "twice", "before", "talking");
        assertThat(readings.values().get("events")).isEqualTo(0.0);
        assertThat(readings.values().get("talking")).isEqualTo(false);
        assertThat(readings.ages()).isEmpty();
    }

    @Test
    void asksForEachMeasureOnce() {
        var measures = MeasurementPlan.of(ALL_KINDS).measures();
        assertThat(measures).doesNotHaveDuplicates();
        assertThat(List.copyOf(measures)).hasSize(9);
    }
}
