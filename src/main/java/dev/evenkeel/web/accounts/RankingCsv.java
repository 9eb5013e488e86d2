package dev.evenkeel.web.accounts;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.evenkeel.web.layout.Csv;
import java.io.Writer;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The ranking as CSV, a row an account.
final class RankingCsv {
    private RankingCsv() {}

    static void write(Stream<RankedAccount> accounts, Writer out) {
        var csv = CsvWriter.builder().build(out);
        csv.writeRecord(
                "rank",
                "id",
                "name",
                "domain",
                "plan",
                "industry",
                "standing",
                "since",
                "score",
                "fit",
                "usage",
                "reasons",
                "people_active_28d",
                "owner",
                "last_seen");
        accounts.forEach(account -> csv.writeRecord(
                text(account.rank()),
                account.id(),
                Csv.safe(account.name()),
                Csv.safe(text(account.domain())),
                Csv.safe(text(account.plan())),
                Csv.safe(text(account.industry())),
                account.standing().key(),
                text(account.since()),
                text(account.score()),
                text(account.fit()),
                text(account.usage()),
                Csv.safe(account.reasons().stream().map(Reason::words).collect(Collectors.joining("; "))),
                text(account.peopleActive()),
                Csv.safe(text(account.owner())),
                text(account.lastSeen())));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : Objects.toString(value);
    }
}
