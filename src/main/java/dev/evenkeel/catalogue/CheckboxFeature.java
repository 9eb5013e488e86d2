package dev.evenkeel.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Something that is often asked for and hardly used (M7).
///
/// @param asked in how many sheets
public record CheckboxFeature(Listed listed, int asked, Usage usage) {
    /// Of what is there: asked for in enough sheets, used by too few of the accounts it is for; by the settings.
    ///
    /// @param asked in how many sheets, by key
    public static List<CheckboxFeature> of(Catalogue catalogue, Inventory inventory, Map<String, Integer> asked) {
        var settings = catalogue.settings();
        return catalogue.all().stream()
                .filter(listed -> listed.capability().stage().shipped())
                .filter(listed -> inventory.usage().containsKey(listed.key()))
                .map(listed -> new CheckboxFeature(
                        listed,
                        asked.getOrDefault(listed.key(), 0),
                        java.util.Objects.requireNonNull(inventory.usage().get(listed.key()))))
                .filter(feature -> feature.asked() >= settings.askedInSheets())
                .filter(feature -> feature.usage().share() < settings.usedBelow())
                .sorted(Comparator.comparingInt(CheckboxFeature::asked).reversed())
                .toList();
    }
}
