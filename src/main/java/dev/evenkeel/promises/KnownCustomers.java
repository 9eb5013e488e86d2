package dev.evenkeel.promises;

import dev.evenkeel.accounts.Account;
import dev.evenkeel.accounts.Accounts;
import dev.evenkeel.accounts.Deals;
import dev.evenkeel.accounts.Trait;
import dev.evenkeel.catalogue.Capabilities;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The accounts and their deals.
final class KnownCustomers implements Customers {
    private static final int MOST = 6;

    private final Accounts accounts;
    private final Deals deals;
    private final Capabilities capabilities;

    KnownCustomers(Accounts accounts, Deals deals, Capabilities capabilities) {
        this.accounts = accounts;
        this.deals = deals;
        this.capabilities = capabilities;
    }

    @Override
    public Optional<Customer> withKey(String key) {
        return accounts.withKey(key).map(account -> customers(List.of(account)).getFirst());
    }

    @Override
    public List<Customer> called(String words) {
        return customers(accounts.find(words, MOST));
    }

    private List<Customer> customers(List<Account> found) {
        var settings = capabilities.settings();
        var ids = found.stream().map(Account::id).toList();
        var traits = accounts.traits(ids, List.of(settings.segmentTrait(), settings.planTrait()), null);
        return found.stream()
                .map(account -> {
                    var own = traits.getOrDefault(account.id(), Map.of());
                    return new Customer(
                            account.key(),
                            account.name(),
                            text(own.get(settings.segmentTrait())),
                            text(own.get(settings.planTrait())));
                })
                .toList();
    }

    private static String text(@org.jspecify.annotations.Nullable Trait trait) {
        return trait == null ? "" : Objects.toString(trait.value(), "");
    }

    @Override
    public boolean hasDeal(String account, String deal) {
        return accounts.withKey(account).stream()
                .flatMap(one -> deals.of(List.of(one.id()), null).getOrDefault(one.id(), List.of()).stream())
                .anyMatch(one -> one.key().equals(deal));
    }
}
