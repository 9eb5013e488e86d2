package dev.evenkeel.web.capacity;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.evenkeel.capacity.Board;
import dev.evenkeel.web.layout.Csv;
import dev.evenkeel.web.layout.Say;
import java.io.IOException;
import java.io.Writer;

/// The board as CSV, a row a skill and week, in hours.
final class BoardCsv {
    private BoardCsv() {}

    static void write(Board board, Writer out) throws IOException {
        try (var csv = CsvWriter.builder().build(out)) {
            write(board, csv);
        }
    }

    private static void write(Board board, CsvWriter csv) {
        csv.writeRecord(
                "skill",
                "name",
                "week",
                "planned",
                "expected_increase",
                "sure_p85",
                "reserve",
                "reserve_debt",
                "promised",
                "hoped",
                "reserved_soft",
                "reserved_hard",
                "balance",
                "free_to_promise");
        for (var row : board.rows())
            for (int week = 0; week < row.cells().size(); week++) {
                var cell = row.cells().get(week);
                csv.writeRecord(
                        row.skill(),
                        Csv.safe(row.name()),
                        board.weeks().get(week).toString(),
                        tenths(cell.planned()),
                        tenths(cell.expected()),
                        tenths(cell.sure()),
                        tenths(cell.reserve()),
                        tenths(cell.kept().getOrDefault("debt", 0.0)),
                        tenths(cell.promised()),
                        tenths(cell.hoped()),
                        tenths(cell.soft()),
                        tenths(cell.hard()),
                        tenths(cell.balance()),
                        tenths(cell.free()));
            }
    }

    private static String tenths(double hours) {
        return Double.toString(Say.tenths(hours));
    }
}
