package dev.evenkeel.api.catalogue;

import dev.evenkeel.api.NotFound;
import dev.evenkeel.api.Today;
import dev.evenkeel.catalogue.CapabilityImports;
import dev.evenkeel.catalogue.Mappings;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.rules.Nearest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `/api/v1/catalogue/imports`: capabilities from a tracker's export.
@Tag(name = "Catalogue")
@RestController
@RequestMapping("/api/v1/catalogue/imports")
class CatalogueImportsController {
    private static final String CSV = "text/csv";

    private final CapabilityImports imports;
    private final Mappings mappings;
    private final Today today;

    CatalogueImportsController(CapabilityImports imports, Mappings mappings, Today today) {
        this.today = today;
        this.imports = imports;
        this.mappings = mappings;
    }

    /// Takes the file in the body in, CSV or JSON lines, by a saved mapping. The same file again changes nothing.
    @Operation(summary = "Take in capabilities from CSV or JSON lines")
    @PostMapping(consumes = {CSV, "application/x-ndjson", "application/jsonl", "text/plain"})
    ImportAnswer run(
            @RequestParam(defaultValue = "rows.csv") String file,
            @RequestParam String mapping,
            @RequestParam(name = "dry_run", defaultValue = "false") boolean dryRun,
            @RequestBody String text,
            Principal who) {
        var wanted = mappings.text(mapping)
                .orElseThrow(() -> new Refused(
                        "mapping",
                        "There is no mapping " + mapping,
                        mappings.names().isEmpty()
                                ? "Save one with ./evenkeel apply"
                                : Nearest.remedy(mapping, mappings.names())));
        return ImportAnswer.of(
                dryRun
                        ? imports.tryOut(file, text, wanted, who.getName())
                        : imports.run(file, text, wanted, who.getName()));
    }

    /// A mapping that the file in the body seems to want: a text to be confirmed and saved.
    @Operation(summary = "Guess a mapping")
    @PostMapping(
            value = "/guess",
            consumes = {CSV, "application/x-ndjson", "application/jsonl", "text/plain"},
            produces = "application/yaml")
    String guess(@RequestParam(defaultValue = "rows.csv") String file, @RequestBody String text) {
        return imports.guess(file, text);
    }

    @Operation(summary = "What came of a file, row by row")
    @GetMapping("/{id}")
    ImportAnswer one(@PathVariable long id, @RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf) {
        var end = Today.after(today.or(asOf));
        return imports.find(id)
                .filter(report -> report.at().isBefore(end))
                .map(ImportAnswer::of)
                .orElseThrow(() -> new NotFound(
                        "import " + id,
                        "There is none of this number",
                        "Its number stands in the answer to the import"));
    }
}
