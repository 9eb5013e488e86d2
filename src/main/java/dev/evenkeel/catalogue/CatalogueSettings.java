package dev.evenkeel.catalogue;

import org.jspecify.annotations.Nullable;

/// What the company means by its words about the catalogue; a document of kind `catalogue`.
///
/// @param staleDays how long a limitation may go without progress before that is said (M113)
/// @param askedInSheets a checkbox feature is asked for in at least so many sheets (M7) …
/// @param usedBelow … and used by less than this share of the accounts it is for, 0 to 1
/// @param chanceKept that a committed date is kept, where the capability does not say, 0 to 1 (F27); null where nobody
/// said: then it is what was kept so far, or {@link #CHANCE_KEPT} while too few cases are known
/// @param segmentTrait the account trait that segments are about
/// @param planTrait the account trait that plans are about
public record CatalogueSettings(
        int staleDays,
        int askedInSheets,
        double usedBelow,
        @Nullable Double chanceKept,
        String segmentTrait,
        String planTrait) {
    public static final double CHANCE_KEPT = 0.7;
    public static final CatalogueSettings DEFAULT = new CatalogueSettings(30, 3, 0.05, null, "industry", "plan");
}
