package dev.evenkeel.web.catalogue;

import dev.evenkeel.catalogue.ImportReport;
import dev.evenkeel.foundation.Problem;
import java.util.List;

/// Where files are brought in, and those that were.
public record FromTracker(List<ImportReport> before, List<Problem> problems) {}
