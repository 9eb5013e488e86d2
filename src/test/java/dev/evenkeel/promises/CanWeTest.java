package dev.evenkeel.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.evenkeel.capacity.Confidence;
import dev.evenkeel.capacity.Reservation;
import dev.evenkeel.foundation.Refused;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CanWeTest {
    private final PromisesWorld world = new PromisesWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void whatIsAvailableCanBePromisedToday() {
        var answer = world.ask("sso by march");
        assertThat(answer.verdict()).isEqualTo(Verdict.YES);
        assertThat(answer.from()).isEqualTo(PromisesWorld.TODAY);
        assertThat(answer.desk()).isFalse();
    }

    @Test
    void whatIsLimitedCanBePromisedWithItsLimitsAndASafeWording() {
        var answer = world.ask("swaps for acme by march");
        assertThat(answer.verdict()).isEqualTo(Verdict.YES);
        assertThat(answer.limits()).containsExactly("Within one location");
        assertThat(answer.say()).contains("Across locations they are being built");
        assertThat(answer.isReservable()).isTrue();
        world.customers.put("clinic", new Customer("clinic", "Clinic", "healthcare", "business"));
        var outside = world.ask("swaps for clinic by march");
        assertThat(outside.caveats())
                .singleElement()
                .asString()
                .contains("for retail")
                .contains("in healthcare");
        assertThat(outside.desk()).isTrue();
    }

    @Test
    void whatIsCommittedCanBePromisedFromItsDateWithItsChance() {
        var early = world.ask("demand forecast by march");
        assertThat(early.verdict()).isEqualTo(Verdict.LATER);
        assertThat(early.from()).isEqualTo(LocalDate.of(2027, 4, 30));
        assertThat(early.chance()).isEqualTo(0.75);
        assertThat(early.dates()).containsOnlyKeys(Confidence.P50, Confidence.P70);
        assertThat(world.ask("demand forecast by may").verdict()).isEqualTo(Verdict.YES);
        var overdue = world.ask("break rules by may");
        assertThat(overdue.verdict()).isEqualTo(Verdict.NO);
        assertThat(overdue.because()).contains("1 December 2026, which has passed");
    }

    @Test
    void whatIsExploredTakesItsEffortAndTheDesk() {
        var explored = world.ask("qualifications by may");
        assertThat(explored.verdict()).isEqualTo(Verdict.YES);
        assertThat(explored.desk()).isTrue();
        assertThat(explored.from()).isEqualTo(LocalDate.of(2027, 1, 15));
        var unknown = world.ask("chat by may");
        assertThat(unknown.verdict()).isEqualTo(Verdict.NO);
        assertThat(unknown.because()).contains("nobody said what it takes");
    }

    @Test
    void whatIsDecidedAgainstIsANoWithItsReason() {
        var answer = world.ask("own servers by may");
        assertThat(answer.verdict()).isEqualTo(Verdict.NO);
        assertThat(answer.because()).isEqualTo("Decided against: One product for all");
    }

    @Test
    void onboardingsTakeHoursAndNameTheSkillThatDecides() {
        assertThat(world.ask("2 onboardings by 2027-01-08").verdict()).isEqualTo(Verdict.YES);
        var three = world.ask("3 onboardings by 2027-01-08");
        assertThat(three.verdict()).isEqualTo(Verdict.LATER);
        assertThat(three.from()).isEqualTo(LocalDate.of(2027, 1, 15));
        assertThat(three.dates()).containsKeys(Confidence.values());
        assertThat(three.because()).contains("60 hours of delivery are needed, 40 are free");
    }

    @Test
    void aReservationTakesTheHoursUntilItsTimeIsOver() {
        var question = world.reader.read("2 onboardings for acme by 2027-01-08", PromisesWorld.TODAY);
        var id = UUID.randomUUID();
        var held = world.offers.hold(id, question, Duration.ofDays(2), "dana");
        assertThat(world.offers.hold(id, question, Duration.ofDays(2), "dana").at())
                .isEqualTo(held.at());
        assertThat(world.ask("onboarding by 2027-01-08").verdict()).isEqualTo(Verdict.LATER);
        var full = world.ask("onboarding by 2027-01-08").capacity();
        assertThat(Objects.requireNonNull(full).reasons().inTheWay())
                .singleElement()
                .satisfies(one -> assertThat(one.commitment().whom()).isEqualTo("Acme"));
        world.pass(Duration.ofDays(2));
        assertThat(world.ask("2 onboardings by 2027-01-08").verdict()).isEqualTo(Verdict.LATER);
        assertThat(world.reservations.find(id).orElseThrow().state()).isEqualTo(Reservation.State.EXPIRED);
        var sso = world.reader.read("sso", PromisesWorld.TODAY);
        assertThatThrownBy(() -> world.offers.hold(id, sso, Duration.ofDays(2), "dana"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("takes no hours");
        assertThatThrownBy(() -> world.offers.hold(id, question, Duration.ofDays(200), "dana"))
                .hasMessageContaining("out of range");
    }
}
