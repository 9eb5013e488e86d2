package dev.evenkeel.web.find;

import dev.evenkeel.accounts.Accounts;
import dev.evenkeel.accounts.People;
import dev.evenkeel.web.layout.Link;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class FindConfiguration {
    @Bean
    @Order(1)
    FindSource findAccounts(Accounts accounts) {
        return (text, most, asOf) -> accounts.find(text, most).stream()
                .map(account -> new Found(
                        "Accounts", "accounts", account.name(), account.key(), Link.to("accounts", account.key())))
                .toList();
    }

    @Bean
    @Order(2)
    FindSource findPeople(People people) {
        return (text, most, asOf) -> people.find(text, most).stream()
                .map(person -> new Found(
                        "People",
                        "people",
                        person.name(),
                        Objects.requireNonNullElse(person.email(), person.key()),
                        Link.to("people", person.key())))
                .toList();
    }
}
