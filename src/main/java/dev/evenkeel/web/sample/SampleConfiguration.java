package dev.evenkeel.web.sample;

import dev.evenkeel.web.accounts.AccountPages;
import dev.evenkeel.web.definitions.DefinitionPages;
import dev.evenkeel.web.find.FindSource;
import dev.evenkeel.web.find.Found;
import dev.evenkeel.web.imports.ImportPages;
import dev.evenkeel.web.intake.IntakePages;
import dev.evenkeel.web.layout.Link;
import dev.evenkeel.web.people.PeoplePages;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// Fills the pages with made-up records. Remove a bean here when the real one stands, and the package with the last.
@Configuration(proxyBeanMethods = false)
class SampleConfiguration {
    @Bean
    AccountPages accountPages() {
        return new SampleAccounts();
    }

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

    @Bean
    PeoplePages peoplePages() {
        return new SamplePeople();
    }

    @Bean
    @Order(1)
    FindSource findAccounts() {
        return (text, most, asOf) -> SampleCompany.accounts(asOf.day()).stream()
                .filter(account -> account.name().toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT)))
                .limit(most)
                .map(account -> new Found(
                        "Accounts",
                        "accounts",
                        account.name(),
                        Objects.toString(account.domain(), ""),
                        Link.to("accounts", account.id())))
                .toList();
    }

    @Bean
    @Order(2)
    FindSource findPeople() {
        return (text, most, asOf) -> SamplePeople.people(asOf).stream()
                .filter(person -> person.name().toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT)))
                .limit(most)
                .map(person -> new Found(
                        "People",
                        "people",
                        person.name(),
                        Objects.toString(person.email(), ""),
                        Link.to("people", person.id())))
                .toList();
    }
}
