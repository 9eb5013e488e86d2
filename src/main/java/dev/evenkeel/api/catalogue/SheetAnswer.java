package dev.evenkeel.api.catalogue;

import dev.evenkeel.catalogue.Sheet;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A sheet of needs.
///
/// @param open how many lines nobody matched yet
/// @param fit how it fits the catalogue of the day; null in a list
record SheetAnswer(
        long id,
        String name,
        @Nullable String account,
        String by,
        Instant at,
        int lines,
        int open,
        @Nullable FitAnswer fit) {
    static SheetAnswer of(Sheet sheet, @Nullable FitAnswer fit) {
        return new SheetAnswer(
                sheet.id(),
                sheet.name(),
                sheet.account(),
                sheet.by(),
                sheet.at(),
                sheet.lines().size(),
                sheet.open().size(),
                fit);
    }

    static List<SheetAnswer> of(List<Sheet> sheets) {
        return sheets.stream().map(sheet -> of(sheet, null)).toList();
    }
}
