package dev.evenkeel.intake.imports.rows;

import dev.evenkeel.foundation.Refused;
import dev.evenkeel.intake.ImportProblem;
import java.io.IOException;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// JSON lines: one object a line; objects inside it become columns with dots in their names.
final class JsonRows implements Rows {
    private final String file;
    private final Text text;
    private final BoundedLines lines;
    private final Columns columns = new Columns();
    private final JsonCells cells = new JsonCells(columns);

    JsonRows(String file, Text text) {
        this.file = file;
        this.text = text;
        this.lines = new BoundedLines(text.reader());
    }

    @Override
    public @Nullable Read next() {
        try {
            var line = lines.next();
            while (line != null && line.isBlank()) line = lines.next();
            return line == null ? null : read(line);
        } catch (IOException e) {
            throw new Refused(
                    file + " line " + (lines.number() + 1),
                    "It cannot be read any further: " + e.getMessage(),
                    "Export the file again");
        }
    }

    private Read read(String line) {
        if (lines.tooLong()) return unreadable(line, "It is longer than a million characters", "Leave long texts out");
        if (line.indexOf(Text.REPLACEMENT) >= 0)
            return unreadable(line, "It has bytes that are not UTF-8", "Save the file as UTF-8");
        try {
            return new Row(lines.number(), cells.of(line));
        } catch (JacksonException malformed) {
            var place = malformed.getLocation() == null
                    ? 1
                    : malformed.getLocation().getColumnNr();
            return unreadable(
                    line, "It is not a JSON object, from character " + place + " on", "Write one JSON object a line");
        }
    }

    private Read unreadable(String line, String what, String remedy) {
        return new Unreadable(new ImportProblem(lines.number(), null, line, what, remedy));
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
        return false;
    }

    @Override
    public void close() {
        text.close();
    }
}
