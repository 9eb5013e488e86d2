package dev.evenkeel.catalogue;

import dev.evenkeel.accounts.Trait;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Whom capabilities were built for: the accounts of their segments and plans.
///
/// @param traits of every account there is
record Audiences(CatalogueSettings settings, Map<Integer, Map<String, Trait>> traits) {
    Set<Integer> of(Capability capability) {
        var audience = new HashSet<Integer>();
        traits.forEach((account, values) -> {
            if (isOne(capability.segments(), values.get(settings.segmentTrait()))
                    && isOne(capability.plans(), values.get(settings.planTrait()))) audience.add(account);
        });
        return audience;
    }

    private static boolean isOne(List<String> wanted, @org.jspecify.annotations.Nullable Trait trait) {
        if (wanted.isEmpty()) return true;
        if (trait == null || trait.value() == null) return false;
        var value = Objects.toString(trait.value());
        return wanted.stream().anyMatch(value::equalsIgnoreCase);
    }
}
