package dev.evenkeel.activity;

import dev.evenkeel.accounts.Identities;
import dev.evenkeel.activity.engine.DuckDbEngine;
import dev.evenkeel.activity.engine.Engine;
import dev.evenkeel.activity.engine.EngineFailed;
import dev.evenkeel.activity.engine.Layout;
import dev.evenkeel.activity.index.UsageIndex;
import dev.evenkeel.foundation.DataDirectory;
import dev.evenkeel.foundation.DataFormat;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.intake.EventLog;
import dev.evenkeel.intake.RecentIds;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
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
        var engine = opened(directory.root().resolve("events.duckdb"), memory);
        NativeLibrary.removeCopies();
        return engine;
    }

    /// Opens the store; where the directory does not say which form it has, its columns are looked at first.
    ///
    /// @throws Refused with what is wrong with the file, such as that another build wrote it
    static Engine opened(Path file, String memory) {
        if (Files.exists(file) && !DataFormat.isMarked(Objects.requireNonNull(file.getParent())))
            Layout.check(file, memory);
        try {
            return DuckDbEngine.open(file, memory);
        } catch (EngineFailed failure) {
            throw Layout.explain(file, failure);
        }
    }

    @Bean
    RecentIds recentIds(Engine engine) {
        return engine::idsReceivedSince;
    }

    @Bean
    UsageIndex usageIndex(DataDirectory directory) {
        return new UsageIndex(directory.root().resolve("usage-index"));
    }

    @Bean
    Activity activity(Engine engine, UsageIndex index) {
        return new Activity(engine, index);
    }

    @Bean
    Absorber absorber(
            EventLog log,
            Identities identities,
            Engine engine,
            UsageIndex index,
            InstantSource clock,
            ApplicationEventPublisher events) {
        return new Absorber(log, new Absorption(identities, engine, index, events::publishEvent), clock);
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> startedAbsorber(Absorber absorber) {
        return ready -> absorber.start();
    }
}
