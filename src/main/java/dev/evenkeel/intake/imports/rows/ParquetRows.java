package dev.evenkeel.intake.imports.rows;

import dev.evenkeel.foundation.Refused;
import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Parquet, with its own types; the number of the row stands for the line.
final class ParquetRows implements Rows {
    private final String name;
    private final ParquetFileReader file;
    private final RowReader rows;
    private final ParquetCells cells;
    private final long total;
    private long row;

    private ParquetRows(String name, ParquetFileReader file) {
        this.name = name;
        this.file = file;
        this.rows = file.rowReader();
        this.total = file.getFileMetaData().numRows();
        this.cells = new ParquetCells(file.getFileSchema());
    }

    static ParquetRows open(Path path) {
        var name = path.getFileName().toString();
        try {
            var file = ParquetFileReader.open(InputFile.of(path));
            try {
                return new ParquetRows(name, file);
            } catch (RuntimeException e) {
                file.close();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            throw new Refused(
                    name, "It cannot be read as Parquet: " + e.getMessage(), "Write or upload the file again");
        }
    }

    @Override
    public @Nullable Read next() {
        try {
            if (!rows.hasNext()) return null;
            rows.next();
            row++;
            return new Row(row, cells.of(rows));
        } catch (RuntimeException e) {
            throw new Refused(
                    name + " row " + (row + 1),
                    "It cannot be read any further: " + e.getMessage(),
                    "Write the file again; uncompressed, Snappy, gzip and zstd can be read");
        }
    }

    @Override
    public Columns columns() {
        return cells.columns();
    }

    @Override
    public double share() {
        return total == 0 ? 1 : (double) row / total;
    }

    @Override
    public OptionalLong total() {
        return OptionalLong.of(total);
    }

    @Override
    public boolean textOnly() {
        return false;
    }

    @Override
    public void close() {
        try {
            rows.close();
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
