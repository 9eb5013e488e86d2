package dev.evenkeel.web.accounts;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Writer;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
                safe(account.name()),
                safe(text(account.domain())),
                safe(text(account.plan())),
                safe(text(account.industry())),
                account.standing().name().toLowerCase(java.util.Locale.ROOT),
                text(account.since()),
                text(account.score()),
                text(account.fit()),
                text(account.usage()),
                safe(account.reasons().stream().map(Reason::words).collect(Collectors.joining("; "))),
                text(account.peopleActive()),
                safe(text(account.owner())),
                text(account.lastSeen())));
    }

    private static String text(@org.jspecify.annotations.Nullable Object value) {
        return value == null ? "" : Objects.toString(value);
    }

    /// Spreadsheets run what begins like a formula, and names come from anybody.
    private static String safe(String text) {
        return text.matches("[=+\\-@\\t\\r].*") ? "'" + text : text;
    }
}
