package dev.evenkeel.web.capacity;

import dev.evenkeel.capacity.Kind;
import dev.evenkeel.capacity.PlanChange;
import dev.evenkeel.foundation.Problem;
import java.util.List;

/// The whole plan, with a form for each kind of line.
public record PlanPage(List<Section> sections, List<PlanChange> changes, List<Problem> problems) {
    /// @param more how many lines there are beyond those that are shown
    /// @param editing the key of the line that the form is about; empty for a new one
    /// @param open whether the form is shown at once
    public record Section(
            Kind kind,
            String title,
            String about,
            List<Row> rows,
            int more,
            List<Field> fields,
            String editing,
            boolean open) {}

    public record Row(String key, String title, String words) {}
}
