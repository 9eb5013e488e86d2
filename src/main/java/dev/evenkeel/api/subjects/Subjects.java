package dev.evenkeel.api.subjects;

import dev.evenkeel.accounts.Account;
import dev.evenkeel.accounts.Accounts;
import dev.evenkeel.accounts.People;
import dev.evenkeel.accounts.Person;
import dev.evenkeel.activity.Grain;
import dev.evenkeel.api.NotFound;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Accounts and people by the keys that senders use.
@Component
final class Subjects {
    private static final int MOST_FOUND = 100_000;

    private final Accounts accounts;
    private final People people;

    Subjects(Accounts accounts, People people) {
        this.accounts = accounts;
        this.people = people;
    }

    /// @param asOf the day whose name it has
    /// @throws NotFound if there is none
    Account account(String key, LocalDate asOf) {
        return accounts.withKey(key, asOf)
                .orElseThrow(() -> new NotFound(
                        "account " + key, "There is no account of this key", "Find it with GET /api/v1/accounts?q="));
    }

    /// @param asOf the day whose name it has
    /// @throws NotFound if there is none
    Person person(String key, LocalDate asOf) {
        return people.withKey(key, asOf)
                .orElseThrow(() -> new NotFound(
                        "person " + key, "There is no person of this key", "Find them with GET /api/v1/people?q="));
    }

    Map<Integer, Named> named(Grain grain, Collection<Integer> ids, LocalDate asOf) {
        return switch (grain) {
            case ACCOUNT -> accounts.named(ids, asOf).stream().collect(Collectors.toMap(Account::id, Named::of));
            case PERSON -> people.named(ids, asOf).stream().collect(Collectors.toMap(Person::id, Named::of));
        };
    }

    Set<Integer> matching(Grain grain, String text) {
        return switch (grain) {
            case ACCOUNT ->
                accounts.find(text, MOST_FOUND).stream().map(Account::id).collect(Collectors.toSet());
            case PERSON ->
                people.find(text, MOST_FOUND).stream().map(Person::id).collect(Collectors.toSet());
        };
    }
}
