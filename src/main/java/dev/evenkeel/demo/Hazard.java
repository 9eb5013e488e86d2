package dev.evenkeel.demo;

import java.util.Set;

/// The chance that an account decides to buy, and therefore to win its deal within the following days.
///
/// On every working day it is {@link #BASE} times the product of the factors of the drivers that hold: proportional
/// hazards (Cox 1972) with four binary covariates that change with time. Drivers multiply, so an account with all four
/// buys 44 times as fast as one with none.
public final class Hazard {
    /// The daily chance of an account that has no driver.
    public static final double BASE = 0.00022;

    private static final double WORKING_DAYS_IN_30 = 30 * 5 / 7.0;

    private Hazard() {}

    public static double perWorkingDay(Set<Driver> drivers) {
        double chance = BASE;
        for (var driver : drivers) chance *= driver.factor();
        return chance;
    }

    /// The chance to decide within 30 days if the drivers stay as they are.
    public static double within30Days(Set<Driver> drivers) {
        return 1 - StrictMath.pow(1 - perWorkingDay(drivers), WORKING_DAYS_IN_30);
    }
}
