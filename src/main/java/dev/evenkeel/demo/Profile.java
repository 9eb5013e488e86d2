package dev.evenkeel.demo;

import dev.evenkeel.demo.names.Country;
import dev.evenkeel.demo.names.Industry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is fixed about an account from its birth.
///
/// @param signedUp the day of the story on which its first person signs up
/// @param size how many people would use the product in the end
/// @param growth the factor by which a customer grows in a year
/// @param curiosity pages viewed a day, whatever else happens
/// @param reports reports exported a day, whatever else happens
/// @param integrates whether it would ever connect an integration
/// @param managersPublish whether managers publish schedules themselves
/// @param machine whether a script of theirs sends events, too
record Profile(
        int index,
        String id,
        String name,
        Industry industry,
        Country country,
        int employees,
        int signedUp,
        String seller,
        Archetype archetype,
        double size,
        double growth,
        double curiosity,
        double reports,
        boolean integrates,
        boolean managersPublish,
        boolean machine,
        List<String> locations,
        @Nullable Script script) {

    String domain() {
        return id + ".example";
    }

    boolean rightSize() {
        return employees >= 50 && employees <= 1000;
    }
}
