package dev.evenkeel.web.imports;

import dev.evenkeel.web.imports.ImportPage.RowError;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Where the import pages have their records from, and where their deeds go.
public interface ImportPages {
    /// Latest first.
    List<ImportRow> history();

    /// Takes a file in, guesses what it is and how its columns map, and gives the import's id.
    ///
    /// @throws dev.evenkeel.foundation.Refused if it is no CSV, JSON lines or Parquet
    String upload(String fileName, InputStream content, String by);

    Optional<ImportPage> find(String id);

    /// Sets what the rows are and what each column is mapped to (column to field; empty leaves it out).
    void map(String id, ImportKind kind, Map<String, String> fields);

    /// Begins to go through the whole file without changing anything.
    void dryRun(String id);

    /// Begins, or goes on where it was interrupted.
    void start(String id, String by);

    void stop(String id);

    /// Every refused row, for the report.
    Stream<RowError> errors(String id);
}
