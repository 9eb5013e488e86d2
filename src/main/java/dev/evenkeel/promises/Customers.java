package dev.evenkeel.promises;

import java.util.List;
import java.util.Optional;

/// Whom something can be promised to.
public interface Customers {
    Optional<Customer> withKey(String key);

    /// Those whose name or key contains the words, those that fit best first.
    List<Customer> called(String words);

    /// Whether the account has a deal with the key.
    boolean hasDeal(String account, String deal);
}
