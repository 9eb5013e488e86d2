package dev.evenkeel.web.people;

import dev.evenkeel.web.accounts.AccountPage.Figure;
import dev.evenkeel.web.accounts.Explanation;
import dev.evenkeel.web.accounts.Fact;
import dev.evenkeel.web.accounts.Standing;
import dev.evenkeel.web.accounts.Timeline;
import dev.evenkeel.web.layout.Chart;
import dev.evenkeel.web.layout.Choice;
import dev.evenkeel.web.layout.Say;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything about one person.
///
/// @param explanation absent while no definition is about people
public record PersonPage(
        String id,
        String name,
        @Nullable String email,
        List<Choice> definitions,
        String definition,
        Standing standing,
        @Nullable LocalDate since,
        List<Figure> figures,
        List<Fact> facts,
        List<Identity> identities,
        List<Membership> memberships,
        @Nullable Explanation explanation,
        List<Chart> charts,
        Timeline timeline) {

    /// An id that means this person.
    ///
    /// @param kind `user id`, `anonymous id`, `e-mail`
    /// @param how what joined it, such as `identify call`
    /// @param merge the merge that brought it here, which can be undone; absent for the person's own
    public record Identity(
            String kind,
            String value,
            @Nullable LocalDate since,
            String how,
            @Nullable String merge) {}

    /// When the person belonged to which account.
    ///
    /// @param how what says so, such as `group call`
    /// @param until absent while it lasts
    public record Membership(
            Choice account,
            String how,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        /// When, in words.
        public String period() {
            if (from == null) return until == null ? "from the start, until now" : "until " + Say.day(until);
            return until == null ? "since " + Say.day(from) : Say.day(from) + " to " + Say.day(until);
        }
    }
}
