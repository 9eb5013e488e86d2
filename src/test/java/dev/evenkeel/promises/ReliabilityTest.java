package dev.evenkeel.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.evenkeel.capacity.Firmness;
import dev.evenkeel.foundation.Refused;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReliabilityTest {
    @Test
    void theIntervalOfFourteenOfThirty() {
        var share = new Share(14, 30);
        assertThat(share.low()).isCloseTo(0.302, within(0.0005));
        assertThat(share.high()).isCloseTo(0.639, within(0.0005));
        assertThat(new Share(0, 0).low()).isZero();
        assertThat(new Share(0, 0).high()).isOne();
        assertThat(new Share(5, 5).high()).isOne();
    }

    /// What happened to a promise, kept as plainly as can be.
    private record Deed(int day, char what, LocalDate date, boolean inFull) {}

    private record Told(long id, LocalDate firstDue, double chance, int madeOn, List<Deed> deeds) {}

    /// Random histories of promises; every figure of every day against a telling of the same from the start.
    @Test
    void ofAnyHistoryOnAnyDayItIsWhatANaiveTellingSays() {
        for (int seed = 1; seed <= 6; seed++) history(seed);
    }

    private void history(int seed) {
        var random = new Random(seed);
        var start = PromisesWorld.TODAY;
        var told = new ArrayList<Told>();
        int days = 60;
        try (var world = new PromisesWorld()) {
            for (int day = 0; day < days; day++) {
                world.on(start.plusDays(day));
                int deeds = random.nextInt(4);
                for (int i = 0; i < deeds; i++) {
                    world.pass(Duration.ofMinutes(1));
                    if (told.isEmpty() || random.nextInt(3) == 0) told.add(made(world, random, day));
                    else deed(world, random, told.get(random.nextInt(told.size())), day);
                }
            }
            world.on(start.plusDays(days));
            for (int day = 0; day <= days; day += 3) compare(world, told, start, day);
        }
    }

    private static Told made(PromisesWorld world, Random random, int day) {
        var due = world.promises.today().plusDays(random.nextInt(20));
        double chance = random.nextInt(11) / 10.0;
        var promise = PromisesWorld.promise(PromisesWorld.SSO, due)
                .with(1, Firmness.values()[random.nextInt(4)], chance)
                .said("", "", "team " + random.nextInt(2));
        return new Told(world.promises.make(promise, "dana").id(), due, chance, day, new ArrayList<>());
    }

    private static void deed(PromisesWorld world, Random random, Told told, int day) {
        var today = world.promises.today();
        try {
            switch (random.nextInt(5)) {
                case 0 -> {
                    var due = today.plusDays(random.nextInt(25));
                    world.promises.move(told.id(), due, Cause.SCOPE, "", "dana");
                    told.deeds().add(new Deed(day, 'm', due, false));
                }
                case 1 -> {
                    boolean full = random.nextInt(4) > 0;
                    var on = today.minusDays(random.nextInt(3));
                    world.promises.keep(told.id(), on, full, null, "", "dana");
                    told.deeds().add(new Deed(day, 'k', on, full));
                }
                case 2 -> {
                    world.promises.giveUp(told.id(), Cause.ESTIMATE, "", "dana");
                    told.deeds().add(new Deed(day, 'b', today, false));
                }
                case 3 -> {
                    world.promises.withdraw(told.id(), null, "", "dana");
                    told.deeds().add(new Deed(day, 'w', today, false));
                }
                default -> {
                    world.promises.reopen(told.id(), "dana");
                    told.deeds().add(new Deed(day, 'r', today, false));
                }
            }
        } catch (Refused notNow) {
            assertThat(notNow.problems()).isNotEmpty();
        }
    }

    private static void compare(PromisesWorld world, List<Told> all, LocalDate start, int day) {
        var asOf = start.plusDays(day);
        long kept = 0;
        long due = 0;
        long keptNow = 0;
        long dueNow = 0;
        double squares = 0;
        for (var told : all) {
            if (told.madeOn() > day) continue;
            var end = '-';
            var endDate = start;
            boolean full = false;
            var current = told.firstDue();
            for (var deed : told.deeds()) {
                if (deed.day() > day) break;
                if (deed.what() == 'm') current = deed.date();
                else if (deed.what() == 'r') end = '-';
                else {
                    end = deed.what();
                    endDate = deed.date();
                    full = deed.inFull();
                }
            }
            int first = verdict(end, endDate, full, told.firstDue(), asOf);
            int now = verdict(end, endDate, full, current, asOf);
            if (first >= 0) {
                due++;
                kept += first;
                squares += Math.pow(told.chance() - first, 2);
            }
            if (now >= 0) {
                dueNow++;
                keptNow += now;
            }
        }
        var line = Reliability.of(world.promises.all(asOf), asOf);
        assertThat(line.all().kept()).isEqualTo(new Share(kept, due));
        assertThat(line.all().keptByCurrent()).isEqualTo(new Share(keptNow, dueNow));
        if (due > 0) assertThat(line.all().brier()).isCloseTo(squares / due, within(1e-12));
        assertThat(line.byClass().stream().mapToLong(one -> one.kept().of()).sum())
                .isEqualTo(due);
        assertThat(line.byTeam().stream().mapToLong(one -> one.kept().hits()).sum())
                .isEqualTo(kept);
        assertThat(line.months().stream().mapToLong(one -> one.kept().of()).sum())
                .isEqualTo(due);
    }

    /// 1 met, 0 missed, -1 does not count.
    private static int verdict(char end, LocalDate on, boolean full, LocalDate by, LocalDate asOf) {
        if (end == 'k') return full && on.compareTo(by) <= 0 ? 1 : 0;
        if (end == 'b') return 0;
        if (end == 'w') return on.compareTo(by) <= 0 ? -1 : 0;
        return by.compareTo(asOf) < 0 ? 0 : -1;
    }
}
