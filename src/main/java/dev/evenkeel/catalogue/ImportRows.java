package dev.evenkeel.catalogue;

import dev.evenkeel.catalogue.ImportedRow.Outcome;
import dev.evenkeel.foundation.Database;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.intellij.lang.annotations.Language;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The store of imports and their rows.
final class ImportRows {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Database database;

    ImportRows(Database database) {
        this.database = database;
    }

    /// @param hashes of what each row says, in the order of the rows; empty for refused ones
    long keep(ImportReport report, String mappingText, List<String> hashes) {
        @Language("SQL")
        var insert = """
                insert into catalogue.import (file, mapping, mapping_text, imported_by, imported_at)
                values (?, ?, ?, ?, ?) returning id""";
        long id = database.sql()
                .sql(insert)
                .params(report.file(), report.mapping(), mappingText, report.by(), Timestamp.from(report.at()))
                .query(Long.class)
                .single();
        @Language("SQL")
        var rows = """
                insert into catalogue.import_row (import, line, key, outcome, hash, cells, findings)
                select ?, r.line, r.key, r.outcome, nullif(r.hash, ''), r.cells, r.findings
                from jsonb_to_recordset(?::jsonb)
                as r (line bigint, key text, outcome text, hash text, cells jsonb, findings jsonb)""";
        var all = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < report.rows().size(); i++)
            all.add(columns(report.rows().get(i), hashes.get(i)));
        // PostgreSQL cannot store the character of number zero.
        var json = JSON.writeValueAsString(all).replace("\\u0000", "\\uFFFD");
        database.sql().sql(rows).params(id, json).update();
        return id;
    }

    private static Map<String, Object> columns(ImportedRow row, String hash) {
        var columns = new HashMap<String, Object>();
        columns.put("line", row.line());
        if (row.key() != null) columns.put("key", row.key());
        columns.put("outcome", row.outcome().word());
        columns.put("hash", hash);
        columns.put("cells", row.cells());
        columns.put("findings", row.findings());
        return columns;
    }

    /// What each key's row said when it was last taken in by the mapping.
    Map<String, String> lastHashes(String mapping) {
        @Language("SQL")
        var query = """
                select distinct on (r.key) r.key, r.hash
                from catalogue.import_row r join catalogue.import i on i.id = r.import
                where i.mapping = ? and r.outcome <> 'refused' and r.hash is not null
                order by r.key, r.import desc""";
        var hashes = new HashMap<String, String>();
        database.sql().sql(query).param(mapping).query(row -> {
            hashes.put(row.getString("key"), row.getString("hash"));
        });
        return hashes;
    }

    /// All imports, newest first, without their rows.
    List<ImportReport> all() {
        @Language("SQL")
        var query = "select * from catalogue.import order by id desc limit 100";
        return database.sql()
                .sql(query)
                .query((row, number) -> new ImportReport(
                        row.getLong("id"),
                        row.getString("file"),
                        row.getString("mapping"),
                        row.getString("imported_by"),
                        instant(row.getObject("imported_at", OffsetDateTime.class)),
                        List.of()))
                .list();
    }

    Optional<ImportReport> find(long id) {
        return all().stream()
                .filter(report -> Objects.equals(report.id(), id))
                .findFirst()
                .map(report ->
                        new ImportReport(id, report.file(), report.mapping(), report.by(), report.at(), rows(id)));
    }

    private List<ImportedRow> rows(long id) {
        @Language("SQL")
        var query = "select * from catalogue.import_row where import = ? order by line";
        return database.sql()
                .sql(query)
                .param(id)
                .query((row, number) -> new ImportedRow(
                        row.getLong("line"),
                        row.getString("key"),
                        Outcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT)),
                        JSON.readValue(row.getString("cells"), new TypeReference<LinkedHashMap<String, String>>() {}),
                        JSON.readValue(row.getString("findings"), new TypeReference<List<ImportFinding>>() {})))
                .list();
    }

    private static Instant instant(OffsetDateTime time) {
        return time.toInstant();
    }
}
