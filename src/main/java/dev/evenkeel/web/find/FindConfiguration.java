package dev.evenkeel.web.find;

import dev.evenkeel.accounts.Account;
import dev.evenkeel.accounts.Accounts;
import dev.evenkeel.accounts.People;
import dev.evenkeel.catalogue.Capabilities;
import dev.evenkeel.desk.Desk;
import dev.evenkeel.promises.Promises;
import dev.evenkeel.web.layout.Link;
import dev.evenkeel.web.layout.Say;
import java.util.List;
import java.util.Locale;
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

    @Bean
    @Order(3)
    FindSource findPromises(Promises promises, Accounts accounts) {
        return (text, most, asOf) -> text.isEmpty()
                ? List.of()
                : promises.find(text, most, asOf.day()).stream()
                        .map(promise -> new Found(
                                "Promises",
                                "promises",
                                promise.thing(),
                                name(accounts, promise.account()) + ", " + Say.day(promise.due()),
                                Link.to("promises", Long.toString(promise.id()))))
                        .toList();
    }

    @Bean
    @Order(4)
    FindSource findRequests(Desk desk) {
        return (text, most, asOf) -> text.isEmpty()
                ? List.of()
                : desk.find(text, most).stream()
                        .map(request -> new Found(
                                "Requests",
                                "desk",
                                request.ask().title(),
                                request.state().word(),
                                Link.to("desk", Long.toString(request.id()))))
                        .toList();
    }

    @Bean
    @Order(5)
    FindSource findCapabilities(Capabilities capabilities) {
        return (text, most, asOf) -> text.isEmpty()
                ? List.of()
                : capabilities.on(asOf.day()).all().stream()
                        .filter(listed -> (listed.capability().title() + " " + listed.key())
                                .toLowerCase(Locale.ROOT)
                                .contains(text.toLowerCase(Locale.ROOT)))
                        .limit(most)
                        .map(listed -> new Found(
                                "Capabilities",
                                "catalogue",
                                listed.capability().title(),
                                listed.capability().stage().word(),
                                Link.to("catalogue", "capabilities", listed.key())))
                        .toList();
    }

    private static String name(Accounts accounts, String key) {
        return accounts.withKey(key).map(Account::name).orElse(key);
    }
}
