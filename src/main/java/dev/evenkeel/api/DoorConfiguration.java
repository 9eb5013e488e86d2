package dev.evenkeel.api;

import dev.evenkeel.access.ApiKeys;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import tools.jackson.databind.json.JsonMapper;

/// The door of the interface: keys only, no sessions, so nothing that another site's page could borrow.
@Configuration(proxyBeanMethods = false)
class DoorConfiguration {
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain keyDoor(HttpSecurity http, ApiKeys keys, JsonMapper json) {
        var closed = new ClosedDoor(json);
        return http.securityMatcher("/api/**")
                .addFilterBefore(new BearerKeys(keys), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(Doors::isOpen)
                        .permitAll()
                        .anyRequest()
                        .access((who, context) -> new AuthorizationDecision(who.get().getAuthorities().stream()
                                .anyMatch(held -> Doors.needed(context.getRequest())
                                        .authority()
                                        .equals(held.getAuthority())))))
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(closed).accessDeniedHandler(closed))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }
}
