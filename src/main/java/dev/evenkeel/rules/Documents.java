package dev.evenkeel.rules;

import dev.evenkeel.foundation.Database;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.intellij.lang.annotations.Language;
import org.springframework.jdbc.core.RowMapper;

/// The documents of a company, each with all its versions: definitions, playbooks, catalogues.
///
/// It does not look into a text; whoever owns a kind validates before saving.
public final class Documents {
    private static final RowMapper<Version> VERSION = (row, number) -> new Version(
            row.getString("kind"),
            row.getString("name"),
            row.getInt("version"),
            row.getString("text"),
            row.getString("saved_by"),
            row.getObject("saved_at", OffsetDateTime.class).toInstant());

    private final Database database;
    private final InstantSource clock;

    public Documents(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Adds a version, unless the text is that of the current one.
    ///
    /// @return the current version afterwards
    public Version save(String kind, String name, String text, String by) {
        return saveAll(List.of(new Draft(kind, name, text)), by).getFirst();
    }

    /// Saves all drafts or none of them.
    public List<Version> saveAll(List<Draft> drafts, String by) {
        return database.transact(() -> {
            @Language("SQL")
            var oneWriterAtATime = "select pg_advisory_xact_lock(hashtext('rules.document_version'))";
            database.sql().sql(oneWriterAtATime).query((row, number) -> true).single();
            return drafts.stream().map(draft -> add(draft, by)).toList();
        });
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /// Takes a document out of use; its versions stay.
    public void retire(String kind, String name, String by) {
        if (current(kind, name).isPresent()) saveAll(List.of(new Draft(kind, name, null)), by);
    }

    private Version add(Draft draft, String by) {
        var last = last(draft.kind(), draft.name());
        if (last.isPresent() && Objects.equals(last.get().text(), draft.text())) return last.get();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var next = last.map(Version::number).orElse(0) + 1;
        var version = new Version(draft.kind(), draft.name(), next, draft.text(), by, now);
        @Language("SQL")
        var insert = "insert into rules.document_version values (?, ?, ?, ?, ?, ?)";
        database.sql()
                .sql(insert)
                .params(version.kind(), version.name(), next)
                .param(version.text())
                .params(by, Timestamp.from(now))
                .update();
        return version;
    }

    /// The current version of every document of a kind, by name; retired ones are left out.
    public List<Version> current(String kind) {
        @Language("SQL")
        var query = """
                select distinct on (name) * from rules.document_version
                where kind = ? order by name, version desc""";
        return database.sql().sql(query).param(kind).query(VERSION).list().stream()
                .filter(version -> !version.isRetired())
                .toList();
    }

    public Optional<Version> current(String kind, String name) {
        return last(kind, name).filter(version -> !version.isRetired());
    }

    /// All versions of a document, newest first.
    public List<Version> versions(String kind, String name) {
        @Language("SQL")
        var query = "select * from rules.document_version where kind = ? and name = ? order by version desc";
        return database.sql().sql(query).params(kind, name).query(VERSION).list();
    }

    /// All versions of all documents of a kind, retired ones included, by name and number.
    public List<Version> history(String kind) {
        @Language("SQL")
        var query = "select * from rules.document_version where kind = ? order by name, version";
        return database.sql().sql(query).param(kind).query(VERSION).list();
    }

    public Optional<Version> version(String kind, String name, int number) {
        @Language("SQL")
        var query = "select * from rules.document_version where kind = ? and name = ? and version = ?";
        return database.sql()
                .sql(query)
                .params(kind, name, number)
                .query(VERSION)
                .optional();
    }

    private Optional<Version> last(String kind, String name) {
        return versions(kind, name).stream().findFirst();
    }
}
