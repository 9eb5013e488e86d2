package dev.evenkeel.api;

import dev.evenkeel.access.ApiKeys;
import dev.evenkeel.access.Editors;
import dev.evenkeel.access.Scope;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import tools.jackson.databind.json.JsonMapper;

/// The door of the interface: keys only, no sessions, so nothing that another site's page could borrow.
@Configuration(proxyBeanMethods = false)
class DoorConfiguration {
    @Bean
    Editing editing(ApiKeys keys, Editors editors) {
        return new Editing(keys, editors);
    }

    private static boolean may(Authentication who, HttpServletRequest request, Editing editing) {
        return holds(who, Doors.needed(request))
                && (!Doors.isEdited(request) || editing.objection(who, "").isEmpty());
    }

    static boolean holds(Authentication who, Scope scope) {
        return who.getAuthorities().stream().anyMatch(held -> scope.authority().equals(held.getAuthority()));
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain keyDoor(HttpSecurity http, ApiKeys keys, Editing editing, JsonMapper json) {
        var closed = new ClosedDoor(json, editing);
        return http.securityMatcher("/api/**")
                .addFilterBefore(new BearerKeys(keys), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(Doors::isOpen)
                        .permitAll()
                        .anyRequest()
                        .access((who, context) ->
                                new AuthorizationDecision(may(who.get(), context.getRequest(), editing))))
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(closed).accessDeniedHandler(closed))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }
}
