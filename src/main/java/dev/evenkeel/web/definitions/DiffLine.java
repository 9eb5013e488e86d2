package dev.evenkeel.web.definitions;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A line of a comparison.
///
/// @param before its number in the earlier text, absent where it is new
/// @param after its number in the later text, absent where it is gone
public record DiffLine(@Nullable Integer before, @Nullable Integer after, String text) {
    /// Compares two texts line by line.
    public static List<DiffLine> between(String earlier, String later) {
        var rows = DiffRowGenerator.create()
                .lineNormalizer(line -> line)
                .build()
                .generateDiffRows(earlier.lines().toList(), later.lines().toList());
        var lines = new ArrayList<DiffLine>();
        int before = 0;
        int after = 0;
        for (var row : rows) {
            var tag = row.getTag();
            if (tag == DiffRow.Tag.EQUAL) {
                lines.add(new DiffLine(++before, ++after, row.getNewLine()));
                continue;
            }
            if (tag != DiffRow.Tag.INSERT) lines.add(new DiffLine(++before, null, row.getOldLine()));
            if (tag != DiffRow.Tag.DELETE) lines.add(new DiffLine(null, ++after, row.getNewLine()));
        }
        return List.copyOf(lines);
    }

    public String kind() {
        if (before == null) return "new";
        return after == null ? "gone" : "same";
    }

    public String mark() {
        return switch (kind()) {
            case "new" -> "+";
            case "gone" -> "−";
            default -> " ";
        };
    }
}
