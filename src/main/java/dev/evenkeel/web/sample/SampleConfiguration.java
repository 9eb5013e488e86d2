package dev.evenkeel.web.sample;

import dev.evenkeel.web.definitions.DefinitionPages;
import dev.evenkeel.web.imports.ImportPages;
import dev.evenkeel.web.intake.IntakePages;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Fills the pages with made-up records. Remove a bean here when the real one stands, and the package with the last.
@Configuration(proxyBeanMethods = false)
class SampleConfiguration {
    @Bean
    DefinitionPages definitionPages() {
        return new SampleDefinitions();
    }

    @Bean
    IntakePages intakePages(InstantSource clock) {
        return new SampleIntake(clock);
    }

    @Bean
    ImportPages importPages(InstantSource clock) {
        return new SampleImports(clock);
    }
}
