package dev.evenkeel.web.definitions;

import java.util.List;

/// All definitions.
public record DefinitionList(List<DefinitionRow> definitions) {}
