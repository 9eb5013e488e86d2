package dev.evenkeel.web.people;

import dev.evenkeel.web.accounts.Underway;
import dev.evenkeel.web.layout.Choice;
import dev.evenkeel.web.layout.Paging;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The people by a definition, best first; by days active while no definition is about people.
///
/// @param underway why the list is not the last word yet; absent as a rule
/// @param barMaximum the score that a full bar stands for
public record PeopleList(
        PeopleQuery query,
        List<Choice> definitions,
        int ready,
        int all,
        double barMaximum,
        List<RankedPerson> people,
        Paging paging,
        Underway.@Nullable Work underway) {
    /// Whether there are scores to show.
    public boolean scored() {
        return !definitions.isEmpty();
    }
}
