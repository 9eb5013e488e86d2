package dev.evenkeel.web.imports;

import dev.evenkeel.intake.ImportKind;
import dev.evenkeel.web.imports.ImportPage.RowError;
import dev.evenkeel.web.layout.AsOf;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// Where the import pages have their records from, and where their deeds go.
///
/// What they refuse about a mapping stands on the import's page afterwards.
public interface ImportPages {
    /// Latest first.
    List<ImportRow> history(AsOf asOf);

    /// Takes a file in and gives the import's id.
    ///
    /// @throws dev.evenkeel.foundation.Refused if it is no CSV, JSON lines or Parquet
    UUID upload(String fileName, InputStream content, String by);

    Optional<ImportPage> find(UUID id);

    /// As it stood at the end of the day; nothing if it was uploaded later.
    Optional<ImportPage> find(UUID id, AsOf asOf);

    /// Guesses anew, with rows of this kind.
    void readAs(UUID id, ImportKind kind);

    /// Tries what each column is mapped to (column to field; empty leaves it out); says whether it does.
    boolean dryRun(UUID id, ImportKind kind, Map<String, String> fields);

    /// Tries a mapping that was written by hand.
    boolean dryRun(UUID id, String yaml);

    /// Begins, or goes on where it stopped.
    ///
    /// @throws dev.evenkeel.foundation.Refused if no mapping was tried
    void start(UUID id);

    void stop(UUID id);

    /// Forgets the file and its mapping, not the facts it gave.
    void remove(UUID id);

    /// Hands over every refused row that is kept, for the report.
    void errors(UUID id, Consumer<RowError> take);
}
