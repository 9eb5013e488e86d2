package dev.evenkeel.web.imports;

import dev.evenkeel.intake.Imports;
import jakarta.servlet.MultipartConfigElement;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Uploads may be of any size; they go to disk from the first megabyte on. Only users may upload at all.
@Configuration(proxyBeanMethods = false)
class ImportsConfiguration {
    private static final int MEGABYTE = 1 << 20;

    @Bean
    ImportPages importPages(Imports imports) {
        return new KnownImportPages(imports);
    }

    @Bean
    MultipartConfigElement uploads() {
        return new MultipartConfigElement("", -1, -1, MEGABYTE);
    }
}
