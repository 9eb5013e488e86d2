package dev.evenkeel.web.definitions;

import java.util.List;

/// One version beside the one before it.
///
/// @param latest whether it is the one in force
public record VersionPage(String name, String title, Version version, boolean latest, List<DiffLine> lines) {}
