package dev.evenkeel.demo;

import dev.evenkeel.demo.names.Country;
import dev.evenkeel.demo.names.Industry;
import java.util.List;

/// The fixed part of one of the {@link Cast}: everything in days before today, so that it is always true today.
///
/// @param signedUp when its first person signed up
/// @param people how many take part so many days before today
/// @param connected when it connected an integration
/// @param curiosity pages viewed a day
/// @param reports reports exported a day
/// @param members its named people, in the order they join
record Script(
        String name,
        Industry industry,
        Country country,
        int employees,
        int signedUp,
        Cast.Staff seller,
        Curve people,
        int connected,
        double curiosity,
        double reports,
        Deals deals,
        List<Cast.Member> members) {
    static final int NEVER = -1;

    /// How many people take part so many days before today.
    @FunctionalInterface
    interface Curve {
        double at(int daysAgo);
    }

    /// What happens in sales, in days before today.
    ///
    /// @param stuckAt the stage that an open deal does not leave
    record Deals(int opened, Stage stuckAt, int won, double discount, int churned) {
        static final Deals NONE = new Deals(NEVER, Stage.LEAD, NEVER, 0, NEVER);

        static Deals won(int daysAgo) {
            return new Deals(daysAgo + 30, Stage.WON, daysAgo, 0, NEVER);
        }
    }
}
