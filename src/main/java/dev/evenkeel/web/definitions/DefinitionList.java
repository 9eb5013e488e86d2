package dev.evenkeel.web.definitions;

import dev.evenkeel.foundation.Problem;
import java.util.List;

/// All definitions, and the signals they share.
///
/// @param problems why stored ones score nobody
public record DefinitionList(List<DefinitionRow> definitions, List<DefinitionRow> shared, List<Problem> problems) {
    public boolean none() {
        return definitions.isEmpty() && shared.isEmpty() && problems.isEmpty();
    }
}
