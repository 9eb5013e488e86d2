package dev.evenkeel.catalogue;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The catalogue of one day.
public final class Catalogue {
    private final LocalDate day;
    private final CatalogueSettings settings;
    private final Map<String, Listed> listed;
    private final KeptRecord record;

    Catalogue(LocalDate day, CatalogueSettings settings, Map<String, Listed> listed) {
        this(day, settings, listed, KeptRecord.UNKNOWN);
    }

    Catalogue(LocalDate day, CatalogueSettings settings, Map<String, Listed> listed, KeptRecord record) {
        this.day = day;
        this.settings = settings;
        this.record = record;
        this.listed = Collections.unmodifiableMap(new LinkedHashMap<>(listed));
    }

    public LocalDate day() {
        return day;
    }

    /// The settings in use, whatever the day.
    public CatalogueSettings settings() {
        return settings;
    }

    /// That the date of a committed capability is kept, 0 to 1 (F27): what the capability says, else the settings, else
    /// what was kept so far.
    public double chance(Capability capability) {
        var said = capability.chance() == null ? settings.chanceKept() : capability.chance();
        return said == null ? record.on(day).orElse(CatalogueSettings.CHANCE_KEPT) : said;
    }

    /// All capabilities, by key.
    public Collection<Listed> all() {
        return listed.values();
    }

    public Optional<Listed> find(String key) {
        return Optional.ofNullable(listed.get(key));
    }

    /// Whether one customer cannot have both.
    public boolean exclude(String one, String other) {
        return excludes(one, other) || excludes(other, one);
    }

    private boolean excludes(String one, String other) {
        return find(one)
                .map(found -> found.capability().excludes().contains(other))
                .orElse(false);
    }
}
