package dev.evenkeel.debt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.evenkeel.foundation.Database;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.testing.TestPostgres;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DebtNotesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private final Database database = TestPostgres.database("debt");
    private final DebtNotes notes = new DebtNotes(database, () -> Instant.parse("2026-12-01T10:00:00Z"));

    @AfterEach
    void close() {
        database.close();
    }

    private DebtNote shortcut(Map<String, Double> principal, Map<String, Double> interest, LocalDate since) {
        return notes.note(
                new NewDebtNote("Export without paging", "acme", "d1", 4L, principal, interest, since), "ann");
    }

    @Test
    void costsInterestUntilItIsPaidOff() {
        var note = shortcut(Map.of("backend", 40.0), Map.of("backend", 8.0), DAY);
        assertThat(notes.interestBySkill(DAY.minusDays(1))).isEmpty();
        assertThat(notes.interestBySkill(DAY)).containsEntry("backend", 8.0);
        notes.pay(note.id(), "backend", 10, DAY.plusDays(10), "ben");
        assertThat(notes.interestBySkill(DAY.plusDays(10))).containsEntry("backend", 6.0);
        var paid = notes.pay(note.id(), "backend", 30, DAY.plusDays(20), "ben");
        assertThat(paid.paidOffOn()).contains(DAY.plusDays(20));
        assertThat(notes.interestBySkill(DAY.plusDays(20))).isEmpty();
        assertThat(notes.takeBack(note.id(), "ben").isPaidOff()).isFalse();
    }

    @Test
    void saysWhenPayingItOffPaysForItself() {
        var note = shortcut(Map.of("backend", 40.0), Map.of("backend", 10.0), DAY);
        assertThat(note.paysForItselfBy(DAY)).contains(DAY.plusDays(122));
        assertThat(shortcut(Map.of("data", 5.0), Map.of(), DAY).paysForItselfBy(DAY))
                .isEmpty();
    }

    @Test
    void refusesToPayMoreThanIsLeft() {
        var note = shortcut(Map.of("backend", 40.0), Map.of("backend", 10.0), DAY);
        assertThatThrownBy(() -> notes.pay(note.id(), "backend", 41, DAY, "ben"))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> notes.pay(note.id(), "design", 1, DAY, "ben")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> notes.pay(note.id(), "backend", 0, DAY, "ben")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> notes.pay(9999, "backend", 1, DAY, "ben")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> shortcut(Map.of(), Map.of("backend", 1.0), DAY))
                .isInstanceOf(Refused.class);
    }

    /// Beside the query: every note and payment walked through by hand, on random days.
    @Test
    void agreesWithAReckoningByHand() {
        record Paid(int note, double hours, LocalDate day) {}
        var random = new Random(11);
        var made = new ArrayList<DebtNote>();
        var paid = new ArrayList<Paid>();
        for (int i = 0; i < 40; i++) {
            var skill = List.of("backend", "data", "design").get(random.nextInt(3));
            var since = DAY.plusDays(random.nextInt(200));
            made.add(shortcut(Map.of(skill, 10.0 + random.nextInt(50)), Map.of(skill, 1.0 + random.nextInt(9)), since));
            var note = made.getLast();
            while (random.nextInt(3) > 0) {
                double left = note.principalHours()
                        - paid.stream()
                                .filter(one -> one.note() == note.id())
                                .mapToDouble(Paid::hours)
                                .sum();
                if (left < 1) break;
                double hours = random.nextBoolean() ? left : Math.floor(left / 2) + 0.5;
                paid.add(new Paid(note.id(), Math.min(left, hours), since.plusDays(random.nextInt(100))));
                notes.pay(
                        note.id(), skill, paid.getLast().hours(), paid.getLast().day(), "ben");
            }
        }
        for (int i = 0; i < 50; i++) {
            var day = DAY.plusDays(random.nextInt(330));
            for (var skill : List.of("backend", "data", "design")) {
                double expected = 0;
                for (var note : made) {
                    if (!note.principal().containsKey(skill) || note.since().isAfter(day)) continue;
                    double left = note.principalHours();
                    for (var one : paid)
                        if (one.note() == note.id() && !one.day().isAfter(day)) left -= one.hours();
                    expected += note.interest().getOrDefault(skill, 0.0) * left / note.principalHours();
                }
                assertThat(notes.interestBySkill(day).getOrDefault(skill, 0.0)).isCloseTo(expected, within(1e-6));
            }
        }
    }
}
