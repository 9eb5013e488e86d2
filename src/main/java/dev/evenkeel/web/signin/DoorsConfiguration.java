package dev.evenkeel.web.signin;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// The doors: the intake is open to whoever has a write key, the pages to users. The interface has its own.
@Configuration(proxyBeanMethods = false)
class DoorsConfiguration {
    /// ECharts places its tooltips by inline style; scripts are only ever our own files.
    private static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
                    + "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
                    + "frame-ancestors 'none'";

    private static final String[] OPEN = {
        "/sign-in", "/welcome", "/health", "/error", "/assets/**", "/css/**", "/js/**", "/lib/**", "/favicon*"
    };

    /// What only editors save: that by which others work.
    private static final String[] EDITED = {
        "/desk/policy/**",
        "/capacity/plan/**",
        "/capacity/losses/*/accept",
        "/catalogue",
        "/catalogue/capabilities/**",
        "/catalogue/import/**",
        "/playbooks/*/live",
        "/playbooks/*/pause",
        "/documents/playbook/**",
        "/documents/sellers/**"
    };

    private static final String[] CHECKS = {
        "/desk/policy/check", "/catalogue/check", "/documents/playbook/check", "/documents/sellers/check"
    };

    /// Ids of customers may hold any character, and stand in addresses: `users/17`, `CORP\\ann`, `50%`. Encoded ones
    /// are
    /// safe here, since doors and pages tell paths by the same rules, segment by segment, before decoding.
    @Bean
    StrictHttpFirewall addressesWithAnyId() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowUrlEncodedSlash(true);
        firewall.setAllowUrlEncodedDoubleSlash(true);
        firewall.setAllowUrlEncodedPercent(true);
        firewall.setAllowSemicolon(true);
        firewall.setAllowBackSlash(true);
        return firewall;
    }

    @Bean
    TomcatConnectorCustomizer encodedSlashesStayInSegments() {
        return connector -> {
            connector.setEncodedSolidusHandling("passthrough");
            connector.setEncodedReverseSolidusHandling("passthrough");
        };
    }

    /// Write keys are checked by the intake itself.
    @Bean
    @Order(1)
    SecurityFilterChain intakeDoor(HttpSecurity http) {
        return http.securityMatcher("/v1/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pagesDoor(HttpSecurity http, SessionRegistry sessions, StaySignedIn stay) {
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(OPEN)
                                .permitAll()
                                .requestMatchers(
                                        "/settings/users/**",
                                        "/settings/outgoing/**",
                                        "/settings/keys/**",
                                        "/settings/keys.csv",
                                        "/intake/keys/**")
                                .hasRole("ADMIN")
                                .requestMatchers(HttpMethod.POST, CHECKS)
                                .authenticated()
                                .requestMatchers(HttpMethod.POST, EDITED)
                                .hasAnyRole("ADMIN", "EDITOR")
                                .anyRequest()
                                .authenticated())
                .formLogin(form -> form.loginPage("/sign-in")
                        .failureHandler((request, response, failure) ->
                                response.sendRedirect("/sign-in?" + SignInPage.Fault.of(failure)))
                        .defaultSuccessUrl("/accounts"))
                .rememberMe(remember -> remember.key(stay.key()).rememberMeServices(stay.cookies()))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in"))
                .sessionManagement(management -> management.sessionConcurrency(concurrency -> concurrency
                        .maximumSessions(-1)
                        .sessionRegistry(sessions)
                        .expiredUrl("/sign-in")))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                permissions -> permissions.policy("camera=(), geolocation=(), microphone=()")))
                .csrf(Customizer.withDefaults())
                .exceptionHandling(refusals -> refusals.accessDeniedHandler(new StalePages()))
                .addFilterBefore(new UploadsOfUsersOnly(), CsrfFilter.class)
                .build();
    }
}
