package dev.evenkeel.web.accounts;

import dev.evenkeel.web.accounts.Timeline.Moment;
import dev.evenkeel.web.layout.Csv;
import dev.evenkeel.web.layout.Csv.Column;

/// A timeline as a file, a row an event, the latest first.
public final class MomentsCsv {
    public static final Csv<Moment> COLUMNS = Csv.of(
            new Column<>("at", Moment::at),
            new Column<>("kind", Moment::kind),
            new Column<>("name", Moment::name),
            new Column<>(
                    "person",
                    moment -> moment.person() == null ? null : moment.person().value()),
            new Column<>("source", Moment::source),
            new Column<>("event", Moment::json));

    private MomentsCsv() {}
}
