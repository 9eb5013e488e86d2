package dev.evenkeel.api;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ApiConfiguration {
    @Bean
    Today today(InstantSource clock) {
        return new Today(clock);
    }
}
