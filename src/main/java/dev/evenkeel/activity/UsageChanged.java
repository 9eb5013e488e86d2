package dev.evenkeel.activity;

import java.time.LocalDate;
import java.util.Set;

/// Events were taken in, or got a new meaning: whatever was computed about these accounts and people is stale.
///
/// @param earliest the first day about which something else is known now
public record UsageChanged(Set<Integer> accounts, Set<Integer> people, LocalDate earliest) {
    public boolean isEmpty() {
        return accounts.isEmpty() && people.isEmpty();
    }
}
