package dev.evenkeel.web.layout;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/// A list as a file that spreadsheets open: its columns, and a row an entry.
///
/// @param <T> an entry
public record Csv<T>(List<Column<T>> columns) {
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\t\r]");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?(E-?\\d+)?");

    /// @param value what stands there; nothing for null
    public record Column<T>(String name, Function<T, @Nullable Object> value) {}

    @SafeVarargs
    public static <T> Csv<T> of(Column<T>... columns) {
        return new Csv<>(List.of(columns));
    }

    /// Answers with a file of the name and the day.
    public void send(Stream<T> entries, String name, AsOf asOf, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "-" + asOf.day() + ".csv\"");
        try (entries;
                var csv = CsvWriter.builder().build(response.getWriter())) {
            csv.writeRecord(columns.stream().map(Column::name).toList());
            entries.forEach(entry -> csv.writeRecord(columns.stream()
                    .map(column -> safe(Objects.toString(column.value().apply(entry), "")))
                    .toList()));
        }
    }

    /// A text of strangers as a part of a file's name.
    public static String fileName(String text) {
        return text.replaceAll("[^A-Za-z0-9._-]+", "-");
    }

    /// Spreadsheets run what begins like a formula, and names come from anybody.
    public static String safe(String text) {
        return FORMULA.matcher(text).find() && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }
}
