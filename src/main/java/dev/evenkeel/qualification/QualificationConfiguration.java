package dev.evenkeel.qualification;

import dev.evenkeel.rules.Documents;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class QualificationConfiguration {
    @Bean
    Definitions definitions(Documents documents) {
        return new Definitions(documents);
    }
}
