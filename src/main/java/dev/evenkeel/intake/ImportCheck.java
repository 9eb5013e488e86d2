package dev.evenkeel.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an import would do, found by a dry run that wrote nothing.
///
/// @param rows how many rows were tried
/// @param whole whether those are all there are
/// @param facts how many events they make
/// @param first the first of those events
/// @param problems what is wrong, alike ones together, the most frequent first
public record ImportCheck(long rows, boolean whole, long refused, long facts, List<Event> first, List<Group> problems) {
    public ImportCheck {
        first = List.copyOf(first);
        problems = List.copyOf(problems);
    }

    /// Rows refused for one reason.
    ///
    /// @param example the first of them
    public record Group(@Nullable String column, String what, String remedy, long count, ImportProblem example) {}
}
