package dev.evenkeel.web.catalogue;

import dev.evenkeel.catalogue.Listed;
import dev.evenkeel.catalogue.Usage;
import dev.evenkeel.web.layout.Sparkline;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A capability in the list.
///
/// @param usage null where no events stand for its use
public record CatalogueRow(Listed listed, @Nullable Usage usage, LocalDate day) {
    public Sparkline trend() {
        return usage == null
                ? new Sparkline(List.of())
                : new Sparkline(usage.weeks().stream().map(Long::doubleValue).toList());
    }

    public boolean overdue() {
        return listed.capability().overdue(day);
    }
}
