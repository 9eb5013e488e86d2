package dev.evenkeel.web.catalogue;

import dev.evenkeel.catalogue.CatalogueSettings;
import dev.evenkeel.catalogue.CheckboxFeature;
import dev.evenkeel.catalogue.Inventory;
import dev.evenkeel.catalogue.Stage;
import dev.evenkeel.foundation.Problem;
import java.util.List;
import java.util.Map;

/// The catalogue of a day.
///
/// @param counts how many stand in each stage, whatever stage is chosen
/// @param total how many there are, whatever is chosen
/// @param stale how many have a limitation of which nothing was heard for too long
public record CatalogueList(
        CatalogueQuery query,
        List<CatalogueRow> rows,
        Map<Stage, Long> counts,
        int total,
        long stale,
        List<String> segments,
        Inventory inventory,
        List<CheckboxFeature> checkboxes,
        CatalogueSettings settings,
        List<Problem> problems) {
    public long count() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
