package dev.evenkeel.web.accounts;

import dev.evenkeel.web.layout.Choice;
import dev.evenkeel.web.layout.Paging;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The accounts by a definition, best first.
///
/// @param definitions those that rank accounts
/// @param definition the name of the chosen one
/// @param counts how many accounts each tab holds under the filters
/// @param underway why the list is not the last word yet; absent as a rule
/// @param barMaximum the score that a full bar stands for
public record Ranking(
        RankingQuery query,
        List<Choice> definitions,
        String definition,
        Map<RankingQuery.Tab, Integer> counts,
        double barMaximum,
        List<String> plans,
        List<String> owners,
        List<String> industries,
        List<RankedAccount> accounts,
        Paging paging,
        Underway.@Nullable Work underway) {
    /// Whether nobody stands here because nothing says who should.
    public boolean unexplained() {
        return accounts.isEmpty() && definitions.isEmpty() && !query.filtered();
    }

    /// Whether there is no account at all yet, whatever the filters.
    public boolean nothingYet() {
        return accounts.isEmpty()
                && !query.filtered()
                && counts.values().stream().allMatch(count -> count == 0);
    }
}
