package dev.evenkeel.api;

import dev.evenkeel.foundation.Database;
import dev.evenkeel.foundation.Settings;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ApiConfiguration {
    @Bean
    Today today(InstantSource clock) {
        return new Today(clock);
    }

    @Bean
    ApiKeys apiKeys(Database database, InstantSource clock, Settings settings) {
        return new ApiKeys(database.migrate("api"), clock, settings.apiKey());
    }
}
