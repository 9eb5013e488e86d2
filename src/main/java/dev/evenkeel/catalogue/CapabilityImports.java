package dev.evenkeel.catalogue;

import dev.evenkeel.catalogue.ImportedRow.Outcome;
import dev.evenkeel.foundation.Database;
import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.rules.Nearest;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.intellij.lang.annotations.Language;

/// Takes capabilities in from a tracker's export, CSV or JSON lines.
///
/// The same file again changes nothing. What somebody wrote by hand afterwards stays until the row says something else.
public final class CapabilityImports {
    private final Capabilities capabilities;
    private final Database database;
    private final ImportRows stored;
    private final InstantSource clock;

    public CapabilityImports(Capabilities capabilities, Database database, InstantSource clock) {
        this.capabilities = capabilities;
        this.database = database;
        this.stored = new ImportRows(database);
        this.clock = clock;
    }

    /// A mapping that the file seems to want, to be confirmed.
    ///
    /// @throws Refused if the file is no table
    public String guess(String file, String text) {
        var name = RowReader.slug(file.replaceFirst("\\.[A-Za-z]+$", ""));
        return new MappingGuess(Table.read(file, text)).text(name.isEmpty() ? "our-tracker" : name);
    }

    /// What would come of the file. Saves nothing.
    ///
    /// @throws Refused with all problems of the mapping, or if the file is no table
    public ImportReport tryOut(String file, String text, String mappingText, String by) {
        return work(file, text, mappingText, by).report();
    }

    /// Takes the file in.
    ///
    /// @throws Refused with all problems of the mapping, or if the file is no table; nothing is taken in then
    public synchronized ImportReport run(String file, String text, String mappingText, String by) {
        var work = work(file, text, mappingText, by);
        var id = database.transact(() -> {
            if (!work.texts().isEmpty()) capabilities.apply(work.texts(), by);
            return stored.keep(work.report(), mappingText, work.hashes());
        });
        var report = work.report();
        return new ImportReport(id, report.file(), report.mapping(), report.by(), report.at(), report.rows());
    }

    /// The last hundred imports, newest first, without their rows.
    public List<ImportReport> all() {
        return stored.all();
    }

    public Optional<ImportReport> find(long id) {
        return stored.find(id);
    }

    /// Keeps a file until it is taken in; forgets those of last week.
    ///
    /// @throws Refused if it is no table
    public Upload upload(String file, String text, String by) {
        Table.read(file, text);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        @Language("SQL")
        var forget = "delete from catalogue.upload where uploaded_at < ?";
        database.sql()
                .sql(forget)
                .param(Timestamp.from(now.minus(7, ChronoUnit.DAYS)))
                .update();
        @Language("SQL")
        var insert = """
                insert into catalogue.upload (file, text, uploaded_by, uploaded_at) values (?, ?, ?, ?)
                returning id""";
        long id = database.sql()
                .sql(insert)
                .params(file, text.replace('\0', '\uFFFD'), by, Timestamp.from(now))
                .query(Long.class)
                .single();
        return new Upload(id, file, text, by, now);
    }

    public Optional<Upload> upload(long id) {
        @Language("SQL")
        var query = "select * from catalogue.upload where id = ?";
        return database.sql()
                .sql(query)
                .param(id)
                .query((row, number) -> new Upload(
                        row.getLong("id"),
                        row.getString("file"),
                        row.getString("text"),
                        row.getString("uploaded_by"),
                        row.getObject("uploaded_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    private record Work(ImportReport report, Map<String, String> texts, List<String> hashes) {}

    private Work work(String file, String text, String mappingText, String by) {
        var mapping = Mappings.read("mapping.yaml", mappingText);
        var table = Table.read(file, text);
        checkColumns(file, table, mapping);
        var reader = new RowReader(mapping);
        var before = capabilities.latest();
        var lastHashes = stored.lastHashes(mapping.name());
        var rows = new ArrayList<ImportedRow>();
        var texts = new LinkedHashMap<String, String>();
        var hashes = new ArrayList<String>();
        for (var row : table.rows()) {
            var findings = new ArrayList<ImportFinding>();
            var fields = reader.read(row, findings);
            hashes.add(fields == null ? "" : fields.hash());
            if (fields == null) {
                rows.add(new ImportedRow(row.line(), null, Outcome.REFUSED, row.cells(), findings));
                continue;
            }
            var known = before.get(fields.key());
            var next = fields.over(known, mapping);
            var outcome = fields.hash().equals(lastHashes.get(fields.key()))
                    ? Outcome.UNCHANGED
                    : known == null ? Outcome.ADDED : same(next, known, mapping) ? Outcome.UNCHANGED : Outcome.CHANGED;
            if (outcome != Outcome.UNCHANGED) texts.put(file + " line " + row.line(), CapabilityText.of(next));
            rows.add(new ImportedRow(row.line(), fields.key(), outcome, row.cells(), findings));
        }
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new Work(new ImportReport(null, file, mapping.name(), by, at, rows), texts, hashes);
    }

    private static boolean same(Capability next, Capability known, Mapping mapping) {
        if (!mapping.of(Mapping.Target.FROM).isEmpty()) return next.equals(known);
        return CapabilityText.of(next)
                .replaceFirst("(?m)^from: .*\n", "")
                .equals(CapabilityText.of(known).replaceFirst("(?m)^from: .*\n", ""));
    }

    private static void checkColumns(String file, Table table, Mapping mapping) {
        var problems = new ArrayList<Problem>();
        var named = new LinkedHashSet<String>();
        mapping.columns().values().forEach(named::addAll);
        mapping.stages().forEach(rule -> named.addAll(rule.when().keySet()));
        for (var column : named) {
            if (!table.columns().contains(column))
                problems.add(new Problem(
                        file, "It has no column “" + column + "”", Nearest.remedy(column, table.columns())));
        }
        if (!problems.isEmpty()) throw new Refused(problems);
    }
}
