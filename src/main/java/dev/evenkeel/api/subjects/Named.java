package dev.evenkeel.api.subjects;

import dev.evenkeel.accounts.Account;
import dev.evenkeel.accounts.Person;

/// An account or a person as an answer mentions it.
record Named(String key, String name) {
    static Named of(Account account) {
        return new Named(account.key(), account.name());
    }

    static Named of(Person person) {
        return new Named(person.key(), person.name());
    }
}
