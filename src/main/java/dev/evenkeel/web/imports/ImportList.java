package dev.evenkeel.web.imports;

import dev.evenkeel.foundation.Problem;
import java.util.List;

/// Where a file is given, and what was imported before.
public record ImportList(List<ImportRow> imports, List<Problem> problems) {}
