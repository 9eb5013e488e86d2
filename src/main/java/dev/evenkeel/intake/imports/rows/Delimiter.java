package dev.evenkeel.intake.imports.rows;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.List;

/// The character between values: the one that gives most records as many values as the heading, and more than one.
final class Delimiter {
    private static final List<Character> USUAL = List.of(',', ';', '\t', '|');
    private static final int RECORDS = 50;

    private Delimiter() {}

    static char guess(String head) {
        var best = ',';
        var highest = 0.0;
        for (var candidate : USUAL) {
            var score = score(head, candidate);
            if (score > highest) {
                highest = score;
                best = candidate;
            }
        }
        return best;
    }

    private static double score(String head, char candidate) {
        var width = 0;
        var records = 0;
        var fitting = 0;
        try {
            for (CsvRecord row : CsvRows.format(candidate).ofCsvRecord(head)) {
                if (records == 0) width = row.getFieldCount();
                if (++records > RECORDS) break;
                if (row.getFieldCount() == width) fitting++;
            }
        } catch (CsvParseException cutOffOrMalformed) {
            // What was read until here is enough to judge.
        }
        return width < 2 ? 0 : (double) fitting / records + Math.min(width, 50) / 1000.0;
    }
}
