package dev.evenkeel.web.playbooks;

import dev.evenkeel.foundation.Problem;
import java.util.List;

/// All playbooks.
///
/// @param sellers how many sellers there are; 0 where nobody was named yet
/// @param broken what is wrong with those that can no longer be read
public record PlaybookList(List<Row> rows, int sellers, List<Problem> broken) {
    /// @param state `live`, `paused` or `draft`
    /// @param newer whether a later version than the live one is saved
    public record Row(
            String name, String title, String trigger, String state, boolean newer, long entered, String verdict) {}
}
