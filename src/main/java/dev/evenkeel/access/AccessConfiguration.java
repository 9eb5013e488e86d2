package dev.evenkeel.access;

import dev.evenkeel.foundation.Database;
import dev.evenkeel.foundation.Settings;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccessConfiguration {
    @Bean
    ApiKeys apiKeys(Database database, InstantSource clock, Settings settings) {
        return new ApiKeys(database.migrate("access"), clock, settings.apiKey());
    }
}
