package dev.evenkeel.qualification;

import dev.evenkeel.foundation.Problem;
import java.util.List;

/// The definitions and shared signals that were in use at a moment, by name.
///
/// @param problems what is wrong with those that can no longer be read
public record InUse(List<Definition> definitions, List<SharedSignals> shared, List<Problem> problems) {
    static InUse of(Catalogue catalogue) {
        return new InUse(
                List.copyOf(catalogue.definitions().values()),
                List.copyOf(catalogue.shared().values()),
                catalogue.problems());
    }
}
