package dev.evenkeel.intake.imports.rows;

import dev.evenkeel.foundation.Refused;
import java.io.IOException;
import java.nio.file.Path;

/// A file to import; its format is told by its content, never by its name.
public final class SourceFile {
    private SourceFile() {}

    /// Opens the file as Parquet, JSON lines or CSV.
    ///
    /// @throws Refused if it is none of these, or its heading cannot be used
    public static Rows open(Path path, Layout layout) {
        try {
            if (Magic.of(path) == Magic.PARQUET) return ParquetRows.open(path);
        } catch (IOException e) {
            throw new Refused(path.getFileName().toString(), "It cannot be read: " + e.getMessage(), "Upload it again");
        }
        var text = Text.open(path, layout);
        try {
            return rows(path.getFileName().toString(), text, layout);
        } catch (RuntimeException e) {
            text.close();
            throw e;
        }
    }

    private static Rows rows(String name, Text text, Layout layout) {
        var start = text.head().stripLeading();
        if (start.isEmpty()) throw new Refused(name, "It is empty", "Export it again; a heading and rows are needed");
        if (start.startsWith("["))
            throw new Refused(name, "It is a JSON array", "Write one object a line, for example with jq -c '.[]'");
        return start.startsWith("{") ? new JsonRows(name, text) : CsvRows.open(name, text, layout);
    }
}
