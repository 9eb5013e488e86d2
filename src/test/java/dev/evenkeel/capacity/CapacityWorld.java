package dev.evenkeel.capacity;

import dev.evenkeel.foundation.Database;
import dev.evenkeel.testing.TestPostgres;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// The module on a database of its own, at a clock that stands still until it is told otherwise. Monday, 5 January
/// 2026.
final class CapacityWorld implements AutoCloseable {
    /// A clock that stands still until it is told to go on.
    static final class Clock implements InstantSource {
        private volatile Instant now = Instant.parse("2026-01-05T08:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }
    }

    static final LocalDate TODAY = LocalDate.of(2026, 1, 5);
    static final int WEEKS = 12;

    final Clock clock;
    final Database database;
    final Ledger ledger;
    final Capacity capacity;
    final Plans plans;
    final Reservations reservations;

    CapacityWorld() {
        this(TestPostgres.database("capacity"), new Clock());
    }

    private CapacityWorld(Database database, Clock clock) {
        this.clock = clock;
        this.database = database;
        ledger = new Ledger(database, clock, WEEKS);
        capacity = new Capacity(ledger);
        plans = new Plans(ledger);
        reservations = new Reservations(ledger);
    }

    /// Another server on the same database.
    CapacityWorld twin() {
        return new CapacityWorld(database, clock);
    }

    void pass(Duration time) {
        clock.now = clock.now.plus(time);
    }

    LocalDate today() {
        return ledger.today();
    }

    /// One team with two skills, one person each, 40 hours a week.
    CapacityWorld withTwoPeople() {
        plans.change(twoPeople(), "pat", null);
        return this;
    }

    static List<LineChange> twoPeople() {
        return List.of(
                LineChange.put(new PlanLine.Skill("backend", "Backend")),
                LineChange.put(new PlanLine.Skill("delivery", "Delivery")),
                LineChange.put(new PlanLine.Team("core", "Core")),
                LineChange.put(staff("ada", "backend", 1)),
                LineChange.put(staff("ben", "delivery", 1)));
    }

    static PlanLine.Staff staff(String key, String skill, double people) {
        return new PlanLine.Staff(key, key, "core", skill, people, 40, TODAY.minusYears(1), null);
    }

    static PlanLine.Work work(
            String key, Firmness firmness, String skill, double hours, LocalDate from, LocalDate until) {
        return new PlanLine.Work(key, "Work " + key, "Alder", firmness, java.util.Map.of(skill, hours), from, until);
    }

    static Wish wish(double hours, LocalDate by) {
        return new Wish(
                UUID.randomUUID(), Effort.of("backend", hours), by, "Alder", "Onboarding of Alder", Firmness.CUSTOMER);
    }

    @Override
    public void close() {
        database.close();
    }
}
