package dev.evenkeel.activity;

import java.util.Set;

/// Events were taken in, or got a new meaning: whatever was computed about these accounts and people is stale.
public record UsageChanged(Set<Integer> accounts, Set<Integer> people) {
    public boolean isEmpty() {
        return accounts.isEmpty() && people.isEmpty();
    }
}
