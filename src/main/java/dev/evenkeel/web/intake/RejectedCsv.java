package dev.evenkeel.web.intake;

import dev.evenkeel.foundation.Problem;
import dev.evenkeel.web.intake.RejectedPage.Rejected;
import dev.evenkeel.web.layout.Csv;
import dev.evenkeel.web.layout.Csv.Column;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What was refused as a file, a row an event.
final class RejectedCsv {
    static final Csv<Rejected> COLUMNS = Csv.of(
            new Column<>("id", Rejected::id),
            new Column<>("at", Rejected::at),
            new Column<>("source", Rejected::source),
            new Column<>("where", one -> all(one, Problem::where)),
            new Column<>("reason", one -> all(one, Problem::what)),
            new Column<>("remedy", one -> all(one, Problem::remedy)),
            new Column<>("event", Rejected::json));

    private RejectedCsv() {}

    private static String all(Rejected one, Function<Problem, String> part) {
        return one.problems().stream().map(part).collect(Collectors.joining("; "));
    }
}
