package dev.evenkeel.demo;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is really so about one account at the start of today; the product never sees it.
///
/// @param accountId the group id of its events
/// @param archetype the story it follows
/// @param drivers the drivers that hold
/// @param chanceIn30Days the chance to decide to buy within 30 days, by {@link Hazard}; 0 for who bought already
/// @param wonOn when its deal was won
/// @param rushed whether the deal was pulled in at a quarter's end instead of being decided
/// @param churnedOn when it stopped paying
/// @param scripted whether it is one of the {@link Cast}, whose deals follow a script
public record Truth(
        String accountId,
        String name,
        String archetype,
        Set<Driver> drivers,
        double chanceIn30Days,
        @Nullable LocalDate wonOn,
        boolean rushed,
        @Nullable LocalDate churnedOn,
        boolean scripted) {
    public Truth {
        drivers = Set.copyOf(drivers);
    }

    public boolean bought() {
        return wonOn != null;
    }

    /// All four drivers hold and nobody has sold to it: whom the product ought to find.
    public boolean ready() {
        return !bought() && drivers.size() == Driver.values().length;
    }
}
