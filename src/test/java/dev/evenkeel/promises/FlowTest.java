package dev.evenkeel.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.evenkeel.promises.Flow.Month;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlowTest {
    private static final LocalDate DAY = LocalDate.of(2027, 5, 10);

    private static Month month(int number, double age, int delivered) {
        return new Month(YearMonth.of(2027, number), 10, age, delivered);
    }

    @Test
    void stallsWhenThreeMonthsInARowGetOlderAndSlower() {
        var stalled = List.of(month(1, 10, 9), month(2, 12, 7), month(3, 15, 6), month(4, 21, 2), month(5, 1, 9));
        assertThat(new Flow(DAY, stalled).isStalled()).isTrue();
        assertThat(new Flow(LocalDate.of(2027, 4, 30), stalled.subList(0, 4)).isStalled())
                .as("April is not over")
                .isFalse();
        var younger = List.of(month(1, 10, 9), month(2, 12, 7), month(3, 11, 6), month(4, 21, 2));
        assertThat(new Flow(DAY, younger).isStalled()).isFalse();
        var faster = List.of(month(1, 10, 9), month(2, 12, 7), month(3, 15, 7), month(4, 21, 2));
        assertThat(new Flow(DAY, faster).isStalled()).isFalse();
    }

    @Test
    void countsWhatWasOpenAndDeliveredInEachMonth() {
        try (var world = new PromisesWorld()) {
            var due = LocalDate.of(2027, 6, 30);
            var first = world.promises.make(PromisesWorld.promise(PromisesWorld.SSO, due), "dana");
            world.on(LocalDate.of(2027, 2, 10));
            world.promises.make(PromisesWorld.promise(PromisesWorld.CLOUD, due), "dana");
            world.on(LocalDate.of(2027, 3, 5));
            world.promises.keep(first.id(), LocalDate.of(2027, 3, 4), true, null, "", "dana");
            var day = LocalDate.of(2027, 3, 20);
            var flow = Flow.of(world.promises.all(day), day);
            assertThat(flow.months()).extracting(Month::open).containsExactly(1, 2, 1);
            assertThat(flow.months()).extracting(Month::delivered).containsExactly(0, 0, 1);
            assertThat(flow.months().get(1).age()).as("55 and 18 days").isCloseTo(36.5, within(1e-9));
            assertThat(flow.monthsToGo()).isNaN();
        }
    }

    @Test
    void readersAreThoseWhoSaidSoAboutWhatTheSheetSaysNow() {
        try (var world = new PromisesWorld()) {
            var readings = new Readings(world.database, world.promises, world);
            world.promises.make(PromisesWorld.promise(PromisesWorld.SSO, LocalDate.of(2027, 2, 1)), "dana");
            var sheet = world.sheets.on(world.promises.today(), "");
            assertThat(readings.of(sheet).missing()).containsExactly("dana");
            readings.confirm(sheet, "dana");
            readings.confirm(sheet, "dana");
            assertThat(readings.of(sheet).read()).hasSize(1);
            assertThat(readings.of(sheet).missing()).isEmpty();
            world.capabilities.save("kind: capability\nname: new-one\ntitle: New\nstage: available\n", "ines");
            assertThat(readings.of(world.sheets.on(world.promises.today(), "")).missing())
                    .as("it says more now")
                    .containsExactly("dana");
        }
    }

    @Test
    void servicesAreAsStandardAsTheirHoursAmongAllHours() {
        try (var world = new PromisesWorld()) {
            var due = LocalDate.of(2027, 6, 30);
            world.promises.make(PromisesWorld.promise(PromisesWorld.ONBOARDING, due), "dana");
            world.promises.make(PromisesWorld.promise(PromisesWorld.ONBOARDING, due.plusDays(7)), "dana");
            var today = world.promises.today();
            var found = ServicePortfolio.of(world.promises.all(today), world.plans.asOf(today), 10, today);
            var line = found.lines().stream()
                    .filter(one -> one.key().equals("onboarding"))
                    .findFirst()
                    .orElseThrow();
            assertThat(line.pieces()).isEqualTo(2);
            assertThat(line.repeatRate()).isEqualTo(1);
            assertThat(found.standardShare()).isCloseTo(0.8, within(1e-12));
        }
    }

    @Test
    void theChanceOfADateIsWhatWasKeptOnceEnoughWasDue() {
        try (var world = new PromisesWorld()) {
            var record = new RecordedChance(world.promises, world);
            var start = world.promises.today();
            for (int i = 0; i < RecordedChance.ENOUGH; i++) {
                var promise =
                        world.promises.make(PromisesWorld.promise(PromisesWorld.SSO, start.plusDays(i + 1)), "dana");
                if (i % 4 != 0) world.promises.keep(promise.id(), start, true, null, "", "dana");
            }
            assertThat(record.on(start)).as("five are not due yet").isEmpty();
            var later = start.plusDays(60);
            world.on(later);
            assertThat(record.on(later)).hasValue(0.75);
        }
    }
}
