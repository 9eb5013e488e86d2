package dev.evenkeel.web.catalogue;

import dev.evenkeel.catalogue.CapabilityVersion;
import dev.evenkeel.catalogue.Catalogue;
import dev.evenkeel.catalogue.Listed;
import dev.evenkeel.catalogue.Usage;
import dev.evenkeel.catalogue.UsedBy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One capability on a day.
///
/// @param listed null where it is not in the catalogue of that day
/// @param proof the accounts that use it most
/// @param further how many accounts more ever used it
/// @param asked in how many sheets it was asked for
public record CapabilityPage(
        String key,
        @Nullable Listed listed,
        @Nullable Usage usage,
        List<Proof> proof,
        int further,
        int asked,
        List<CapabilityVersion> versions,
        Catalogue catalogue) {
    public record Proof(String key, String name, UsedBy use) {}

    public String title() {
        return listed == null ? key : listed.capability().title();
    }

    public String titleOf(String key) {
        return catalogue.find(key).map(found -> found.capability().title()).orElse(key);
    }
}
