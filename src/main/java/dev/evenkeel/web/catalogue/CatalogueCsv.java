package dev.evenkeel.web.catalogue;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.evenkeel.web.layout.Csv;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The catalogue as a file.
final class CatalogueCsv {
    private CatalogueCsv() {}

    static void write(List<CatalogueRow> rows, Writer out) throws IOException {
        try (var csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(
                    "key",
                    "title",
                    "stage",
                    "by",
                    "plans",
                    "segments",
                    "owner",
                    "limits",
                    "limitations",
                    "stale",
                    "accounts_using",
                    "audience",
                    "adoption",
                    "kept",
                    "version",
                    "from");
            for (var row : rows) write(row, csv);
        }
    }

    private static void write(CatalogueRow row, CsvWriter csv) {
        var capability = row.listed().capability();
        var usage = row.usage();
        csv.writeRecord(
                capability.key(),
                Csv.safe(capability.title()),
                capability.stage().word(),
                text(capability.by()),
                Csv.safe(String.join("; ", capability.plans())),
                Csv.safe(String.join("; ", capability.segments())),
                Csv.safe(text(capability.owner())),
                Csv.safe(String.join("; ", capability.limits())),
                text(capability.limitations().size()),
                Csv.safe(String.join("; ", row.listed().stale())),
                usage == null ? "" : text(usage.usingAnywhere()),
                usage == null ? "" : text(usage.audience()),
                usage == null || Double.isNaN(usage.adoption()) ? "" : text(usage.adoption()),
                usage == null || Double.isNaN(usage.kept()) ? "" : text(usage.kept()),
                text(row.listed().version()),
                text(row.listed().from()));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : Objects.toString(value);
    }
}
