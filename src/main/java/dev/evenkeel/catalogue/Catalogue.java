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

    Catalogue(LocalDate day, CatalogueSettings settings, Map<String, Listed> listed) {
        this.day = day;
        this.settings = settings;
        this.listed = Collections.unmodifiableMap(new LinkedHashMap<>(listed));
    }

    public LocalDate day() {
        return day;
    }

    /// The settings in use, whatever the day.
    public CatalogueSettings settings() {
        return settings;
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
