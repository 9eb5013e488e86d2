package dev.evenkeel.activity;

import dev.evenkeel.accounts.Identities;
import dev.evenkeel.activity.engine.DuckDbEngine;
import dev.evenkeel.activity.engine.Engine;
import dev.evenkeel.foundation.DataDirectory;
import dev.evenkeel.intake.EventLog;
import dev.evenkeel.intake.RecentIds;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ActivityConfiguration {
    @Bean
    Engine engine(DataDirectory directory, @Value("${evenkeel.engine.memory:2GB}") String memory) {
        var engine = DuckDbEngine.open(directory.root().resolve("events.duckdb"), memory);
        NativeLibrary.removeCopies();
        return engine;
    }

    @Bean
    RecentIds recentIds(Engine engine) {
        return engine::idsReceivedSince;
    }

    @Bean
    Activity activity(Engine engine) {
        return new Activity(engine);
    }

    @Bean
    Absorber absorber(
            EventLog log, Identities identities, Engine engine, InstantSource clock, ApplicationEventPublisher events) {
        return new Absorber(log, new Absorption(identities, engine, events::publishEvent), clock);
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> startedAbsorber(Absorber absorber) {
        return ready -> absorber.start();
    }
}
