package dev.evenkeel.api.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.evenkeel.api.NotFound;
import dev.evenkeel.api.Today;
import dev.evenkeel.intake.ImportProblem;
import dev.evenkeel.intake.Imports;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The rows that were refused, as a table to mend them by.
@Tag(name = "Imports")
@RestController
class ImportProblemsController {
    private final Imports imports;
    private final Today today;

    ImportProblemsController(Imports imports, Today today) {
        this.imports = imports;
        this.today = today;
    }

    @Operation(summary = "The rows that were refused, as CSV")
    @GetMapping("/api/v1/imports/{id}/problems.csv")
    void problems(
            @PathVariable UUID id,
            @RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf,
            HttpServletResponse response)
            throws IOException {
        var end = Today.after(today.or(asOf));
        var subject = imports.find(id)
                .filter(found -> found.uploadedAt().isBefore(end))
                .orElseThrow(() -> new NotFound("import " + id, "There is none", "List them with GET /api/v1/imports"));
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"problems.csv\"");
        try (var csv = CsvWriter.builder().build(response.getWriter())) {
            csv.writeRecord("file", "line", "column", "value", "reason", "remedy");
            imports.eachProblem(id, problem -> write(csv, subject.name(), problem));
        }
    }

    private static void write(CsvWriter csv, String file, ImportProblem problem) {
        csv.writeRecord(
                file,
                Long.toString(problem.line()),
                Objects.requireNonNullElse(problem.column(), ""),
                Objects.requireNonNullElse(problem.value(), ""),
                problem.what(),
                problem.remedy());
    }
}
