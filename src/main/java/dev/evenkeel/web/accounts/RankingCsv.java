package dev.evenkeel.web.accounts;

import dev.evenkeel.web.layout.Csv;
import dev.evenkeel.web.layout.Csv.Column;

/// The ranking as a file, a row an account.
final class RankingCsv {
    static final Csv<RankedAccount> COLUMNS = Csv.of(
            new Column<>("rank", RankedAccount::rank),
            new Column<>("id", RankedAccount::id),
            new Column<>("name", RankedAccount::name),
            new Column<>("domain", RankedAccount::domain),
            new Column<>("plan", RankedAccount::plan),
            new Column<>("industry", RankedAccount::industry),
            new Column<>("standing", account -> account.standing().key()),
            new Column<>("since", RankedAccount::since),
            new Column<>("score", RankedAccount::score),
            new Column<>("fit", RankedAccount::fit),
            new Column<>("usage", RankedAccount::usage),
            new Column<>("reasons", account -> Reason.all(account.reasons())),
            new Column<>("people_active_28d", RankedAccount::peopleActive),
            new Column<>("owner", RankedAccount::owner),
            new Column<>("last_seen", RankedAccount::lastSeen));

    private RankingCsv() {}
}
