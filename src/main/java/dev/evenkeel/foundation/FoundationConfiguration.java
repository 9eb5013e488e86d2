package dev.evenkeel.foundation;

import dev.evenkeel.foundation.postgres.OwnPostgres;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class FoundationConfiguration {
    @Bean
    Settings settings(Environment environment) {
        return Binder.get(environment).bind("evenkeel", Settings.class).get();
    }

    @Bean
    DataDirectory dataDirectory(Settings settings) {
        return DataDirectory.take(settings.data());
    }

    @Bean
    Stores stores(Settings settings, DataDirectory directory) {
        if (settings.databaseUrl() != null) return new Stores(Database.at(settings.databaseUrl()), null);
        var folder = directory.folder("postgres");
        var postgres = OwnPostgres.startIn(folder, folder.resolve("binaries-18"));
        return new Stores(Database.at(postgres.url()), postgres);
    }

    @Bean
    Database database(Stores stores) {
        return stores.database();
    }

    @Bean
    Daily daily() {
        return new Daily();
    }

    @Bean
    Outbox outbox(Database database, InstantSource clock) {
        return new Outbox(database.migrate("foundation"), clock);
    }

    @Bean
    OutgoingLedger outgoingLedger(
            Database database,
            Outbox outbox,
            InstantSource clock,
            Daily daily,
            @Value("${evenkeel.outgoing.sent-days:90}") int keptDays) {
        var ledger = new OutgoingLedger(database, outbox, clock, keptDays);
        daily.add("Removing old sent messages", ledger::removeOld);
        return ledger;
    }

    @Bean
    OutboxWorkers outboxWorkers(Outbox outbox) {
        return new OutboxWorkers(outbox);
    }

    /// Once every module has said what it carries.
    @Bean
    ApplicationListener<ApplicationReadyEvent> startedOutboxWorkers(OutboxWorkers workers) {
        return ready -> workers.start();
    }

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }
}
