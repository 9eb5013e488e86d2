package dev.evenkeel.web.promises;

import dev.evenkeel.accounts.Account;
import dev.evenkeel.accounts.Accounts;
import java.util.HashMap;
import java.util.Map;

/// What accounts are called, each looked up once for a page.
public final class AccountNames {
    private final Accounts accounts;
    private final Map<String, String> known = new HashMap<>();

    AccountNames(Accounts accounts) {
        this.accounts = accounts;
    }

    /// Its key where it is unknown.
    public String of(String key) {
        return known.computeIfAbsent(
                key, one -> accounts.withKey(one).map(Account::name).orElse(one));
    }
}
