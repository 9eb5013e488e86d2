package dev.evenkeel.web.signin;

import dev.evenkeel.access.Editors;
import dev.evenkeel.foundation.Database;
import dev.evenkeel.foundation.Settings;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.web.session.HttpSessionEventPublisher;

@Configuration(proxyBeanMethods = false)
class SignInConfiguration {
    @Bean
    Users users(Database database, InstantSource clock) {
        return new Users(database.migrate("web"), PasswordEncoderFactories.createDelegatingPasswordEncoder(), clock);
    }

    @Bean
    Editors editors(Users users) {
        return users::mayEdit;
    }

    @Bean
    FirstRun firstRun(Users users, Settings settings, @Value("${server.port}") String port) {
        var firstRun = new FirstRun(users);
        firstRun.prepare(settings.adminPassword(), "http://localhost:" + port);
        return firstRun;
    }

    private static UserDetailsService lookUp(Users users) {
        return name -> users.credentials(name)
                .map(SignInConfiguration::details)
                .orElseThrow(() -> new UsernameNotFoundException("No such user"));
    }

    private static org.springframework.security.core.userdetails.UserDetails details(Users.Credentials credentials) {
        return org.springframework.security.core.userdetails.User.withUsername(credentials.name())
                .password(credentials.password())
                .roles(credentials.role().name())
                .build();
    }

    @Bean
    AuthenticationProvider patientSignIn(Users users, InstantSource clock) {
        return new PatientSignIn(new DaoAuthenticationProvider(lookUp(users)), new FailedSignIns(clock));
    }

    @Bean
    StaySignedIn staySignedIn(Database database, Users users, InstantSource clock) {
        return new StaySignedIn(database, lookUp(users), clock);
    }

    @Bean
    SessionRegistry sessions() {
        return new SessionRegistryImpl();
    }

    @Bean
    OpenSessions openSessions(SessionRegistry sessions) {
        return new OpenSessions(sessions);
    }

    @Bean
    HttpSessionEventPublisher sessionEvents() {
        return new HttpSessionEventPublisher();
    }
}
