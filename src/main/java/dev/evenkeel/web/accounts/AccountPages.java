package dev.evenkeel.web.accounts;

import dev.evenkeel.web.layout.AsOf;
import java.util.Optional;
import java.util.stream.Stream;

/// Where the account pages have their records from.
public interface AccountPages {
    Ranking ranking(RankingQuery query, AsOf asOf);

    /// All pages of a ranking at once, for export.
    Stream<RankedAccount> all(RankingQuery query, AsOf asOf);

    /// The events of a timeline, for export.
    Optional<Stream<Timeline.Moment>> moments(String id, String definition, TimelineQuery timeline, AsOf asOf);

    /// @param definition the name of a definition; empty for the first
    Optional<AccountPage> account(String id, String definition, TimelineQuery timeline, AsOf asOf);
}
