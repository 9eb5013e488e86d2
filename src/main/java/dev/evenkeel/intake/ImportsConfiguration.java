package dev.evenkeel.intake;

import dev.evenkeel.foundation.DataDirectory;
import dev.evenkeel.foundation.Database;
import java.time.InstantSource;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ImportsConfiguration {
    @Bean
    Imports imports(Database database, DataDirectory directory, EventSink sink, InstantSource clock) {
        return new Imports(database.migrate("intake"), directory.folder("imports"), sink, clock);
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> resumedImports(Imports imports) {
        return ready -> imports.resume();
    }
}
