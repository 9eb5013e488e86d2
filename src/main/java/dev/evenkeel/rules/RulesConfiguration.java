package dev.evenkeel.rules;

import dev.evenkeel.foundation.Database;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RulesConfiguration {
    @Bean
    Documents documents(Database database, InstantSource clock) {
        return new Documents(database.migrate("rules"), clock);
    }
}
