package dev.evenkeel.web.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.evenkeel.web.imports.ImportPage.RowError;
import dev.evenkeel.web.layout.Csv;
import java.io.Writer;
import java.util.stream.Stream;

/// The refused rows of a file as CSV.
final class ErrorReport {
    private ErrorReport() {}

    static void write(String file, Stream<RowError> errors, Writer out) {
        var csv = CsvWriter.builder().build(out);
        csv.writeRecord("file", "line", "column", "value", "reason", "remedy");
        errors.forEach(error -> csv.writeRecord(
                Csv.safe(file),
                Long.toString(error.line()),
                Csv.safe(error.column()),
                Csv.safe(error.value()),
                error.reason(),
                error.remedy()));
    }
}
