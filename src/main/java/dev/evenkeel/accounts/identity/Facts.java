package dev.evenkeel.accounts.identity;

import dev.evenkeel.accounts.About;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What one batch of events says about who is who, before it is written. Times are microseconds since the epoch.
final class Facts {
    record Fact(About about, int subject, String key, long at, UUID event, String value) {}

    record Membership(int actor, int account, long at, boolean ended, UUID event) {}

    record Alias(int from, int into, long at, UUID event) {}

    record DealAccount(int deal, int account, long at, UUID event) {}

    record Pair(int left, int right) {}

    record Claim(String domain, int account) {}

    final List<Fact> facts = new ArrayList<>();
    final List<Membership> memberships = new ArrayList<>();
    final List<Alias> aliases = new ArrayList<>();
    final List<DealAccount> dealAccounts = new ArrayList<>();
    final Map<Pair, Long> links = new HashMap<>();
    final Map<Pair, Long> attributions = new HashMap<>();
    final Map<Claim, Long> domains = new HashMap<>();

    /// Keeps the earliest time of a pair; answers whether that is news against what is already known.
    static <K> void earliest(Map<K, Long> news, Map<K, Long> known, K pair, long at) {
        var before = known.get(pair);
        if (before == null || at < before) news.merge(pair, at, Math::min);
    }
}
