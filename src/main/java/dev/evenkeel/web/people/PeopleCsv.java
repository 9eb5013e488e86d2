package dev.evenkeel.web.people;

import dev.evenkeel.web.accounts.Reason;
import dev.evenkeel.web.layout.Csv;
import dev.evenkeel.web.layout.Csv.Column;

/// The people as a file, a row a person.
final class PeopleCsv {
    static final Csv<RankedPerson> COLUMNS = Csv.of(
            new Column<>("id", RankedPerson::id),
            new Column<>("name", RankedPerson::name),
            new Column<>("email", RankedPerson::email),
            new Column<>(
                    "account",
                    person -> person.account() == null ? null : person.account().value()),
            new Column<>("standing", person -> person.standing().key()),
            new Column<>("score", RankedPerson::score),
            new Column<>("fit", RankedPerson::fit),
            new Column<>("usage", RankedPerson::usage),
            new Column<>("reasons", person -> Reason.all(person.reasons())),
            new Column<>("days_active_28d", RankedPerson::daysActive),
            new Column<>("last_seen", RankedPerson::lastSeen));

    private PeopleCsv() {}
}
