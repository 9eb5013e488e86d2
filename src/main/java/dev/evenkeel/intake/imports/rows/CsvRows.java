package dev.evenkeel.intake.imports.rows;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.intake.ImportProblem;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// CSV by RFC 4180 with any of the usual delimiters. A row with the wrong number of values, or with quotes that do not
/// match, is reported and the next line read.
final class CsvRows implements Rows {
    private final Text text;
    private final LineByLine lines;
    private final char delimiter;
    private final Columns columns;
    private CloseableIterator<CsvRecord> records;
    private long linesBefore;

    private CsvRows(String file, Text text, char delimiter) {
        this.text = text;
        this.lines = new LineByLine(text.reader());
        this.delimiter = delimiter;
        this.records = format(delimiter).ofCsvRecord(lines).iterator();
        this.columns = heading(file);
    }

    static CsvRows open(String file, Text text, Layout layout) {
        var given = layout.delimiter();
        return new CsvRows(file, text, given != null ? given : Delimiter.guess(text.head()));
    }

    static CsvReaderBuilder format(char delimiter) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(1 << 20);
    }

    private Columns heading(String file) {
        try {
            var names = records.next().getFields().stream().map(String::strip).toList();
            lines.recordEnds();
            return Heading.columns(file, names);
        } catch (CsvParseException malformed) {
            throw new Refused(
                    file + " line 1", "Its heading has quotes that do not match", "Mend the first line of the file");
        }
    }

    @Override
    public @Nullable Read next() {
        try {
            if (!records.hasNext()) return null;
            var row = records.next();
            lines.recordEnds();
            return read(linesBefore + row.getStartingLineNumber(), row.getFields());
        } catch (CsvParseException malformed) {
            return skipped();
        } catch (UncheckedIOException e) {
            throw new Refused(
                    "line " + (lines.lines() + 1),
                    "It cannot be read any further: " + e.getMessage(),
                    "Export the file again");
        }
    }

    private Read read(long line, List<String> fields) {
        if (fields.size() != columns.count()) return ragged(line, fields);
        var cells = new @Nullable Object[fields.size()];
        for (int i = 0; i < cells.length; i++) {
            var cell = fields.get(i);
            if (cell.indexOf(Text.REPLACEMENT) >= 0)
                return undecodable(line, columns.names().get(i), cell);
            cells[i] = cell.isEmpty() ? null : cell;
        }
        return new Row(line, cells);
    }

    private Read ragged(long line, List<String> fields) {
        return new Unreadable(ImportProblem.ofRow(
                line,
                "It has " + fields.size() + " values and the heading has " + columns.count(),
                "Put values that contain the delimiter in quotes, and give every column a place"));
    }

    private static Read undecodable(long line, String column, String cell) {
        return new Unreadable(new ImportProblem(
                line,
                column,
                cell,
                "It has bytes that are not of the file's encoding",
                "Save the file as UTF-8, or name its encoding in the mapping, such as encoding: windows-1252"));
    }

    private Read skipped() {
        var start = lines.keepOneLine();
        linesBefore = lines.lines();
        records = format(delimiter).ofCsvRecord(lines).iterator();
        return new Unreadable(new ImportProblem(
                linesBefore,
                null,
                start,
                "Its quotes do not match",
                "Write a quote inside a quoted value twice, and close every quote"));
    }

    @Override
    public Columns columns() {
        return columns;
    }

    @Override
    public double share() {
        return text.counted().share();
    }

    @Override
    public OptionalLong total() {
        return OptionalLong.empty();
    }

    @Override
    public boolean textOnly() {
        return true;
    }

    @Override
    public void close() {
        text.close();
    }
}
