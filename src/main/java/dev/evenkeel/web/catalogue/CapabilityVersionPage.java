package dev.evenkeel.web.catalogue;

import dev.evenkeel.catalogue.CapabilityVersion;
import dev.evenkeel.web.definitions.DiffLine;
import java.util.List;

/// One version beside the one before it.
public record CapabilityVersionPage(String key, CapabilityVersion version, boolean latest, List<DiffLine> lines) {}
