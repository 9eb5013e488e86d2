package dev.evenkeel.api;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class ApiConfiguration {
    @Bean
    Today today(InstantSource clock) {
        return new Today(clock);
    }

    @Bean
    WebMvcConfigurer daysInReach() {
        return new WebMvcConfigurer() {
            @Override
            public void addFormatters(FormatterRegistry formatters) {
                formatters.addConverter(new DayInReach());
            }
        };
    }

    @Bean
    WebMvcConfigurer dayOfAnswers(Today today) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new PlainParameters()).addPathPatterns("/api/v1/**");
                registry.addInterceptor(new DayOfAnswers(today)).addPathPatterns("/api/v1/**");
            }
        };
    }
}
