package dev.evenkeel.capacity;

import dev.evenkeel.capacity.horizons.Horizons;
import dev.evenkeel.foundation.Database;
import dev.evenkeel.rules.Documents;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

@Configuration(proxyBeanMethods = false)
class CapacityConfiguration {
    private static final int TWO_YEARS = 104;

    @Bean
    Ledger capacityLedger(Database database, InstantSource clock) {
        return new Ledger(database.migrate("capacity"), clock, TWO_YEARS);
    }

    @Bean
    Capacity capacity(Ledger ledger) {
        return new Capacity(ledger);
    }

    @Bean
    Losses losses(Ledger ledger) {
        return new Losses(ledger);
    }

    @Bean
    Floors floors(Capacity capacity) {
        return new Floors(capacity);
    }

    @Bean
    Reviews reviews(Ledger ledger) {
        return new Reviews(ledger);
    }

    @Bean
    Interests interests(Ledger ledger) {
        return new Interests(ledger);
    }

    @Bean
    Plans plans(Ledger ledger) {
        return new Plans(ledger);
    }

    @Bean
    Reservations reservations(Ledger ledger) {
        return new Reservations(ledger);
    }

    /// Only where somebody asks for it: capacity itself stands without documents.
    @Bean
    @Lazy
    Horizons horizons(Documents documents, Plans plans) {
        return new Horizons(documents, plans);
    }
}
