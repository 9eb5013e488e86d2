package dev.evenkeel.web.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.evenkeel.web.imports.ImportPage.RowError;
import dev.evenkeel.web.layout.Csv;
import java.io.IOException;
import java.io.Writer;

/// The refused rows of a file as CSV.
final class ErrorReport implements AutoCloseable {
    private final String file;
    private final CsvWriter csv;

    ErrorReport(String file, Writer out) {
        this.file = file;
        this.csv = CsvWriter.builder().build(out);
        csv.writeRecord("file", "line", "column", "value", "reason", "remedy");
    }

    void write(RowError error) {
        csv.writeRecord(
                Csv.safe(file),
                Long.toString(error.line()),
                Csv.safe(error.column()),
                Csv.safe(error.value()),
                error.reason(),
                error.remedy());
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
