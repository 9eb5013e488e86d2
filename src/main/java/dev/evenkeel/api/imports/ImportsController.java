package dev.evenkeel.api.imports;

import dev.evenkeel.api.NotFound;
import dev.evenkeel.api.Today;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.intake.Import;
import dev.evenkeel.intake.ImportKind;
import dev.evenkeel.intake.Imports;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.security.Principal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// `/api/v1/imports`: upload a file, have its mapping guessed, check one, start, watch, cancel.
@Tag(name = "Imports")
@RestController
@RequestMapping("/api/v1/imports")
class ImportsController {
    private final Imports imports;
    private final Today today;

    ImportsController(Imports imports, Today today) {
        this.imports = imports;
        this.today = today;
    }

    record Described(String as, List<String> files) {}

    /// The body is the file, as it is.
    @Operation(summary = "Upload a file")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ImportAnswer upload(@RequestParam String name, InputStream body, @Nullable Principal who) {
        return ImportAnswer.of(imports.upload(name, body, who == null ? "API" : who.getName()));
    }

    @Operation(summary = "All imports, as they stood at the end of a day")
    @GetMapping
    List<ImportAnswer> all(@RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf) {
        var day = today.or(asOf);
        return imports.all().stream()
                .filter(one -> one.uploadedAt().isBefore(Today.after(day)))
                .map(one -> ImportAnswer.of(on(one, day)))
                .toList();
    }

    @Operation(summary = "How an import does")
    @GetMapping("/{id}")
    ImportAnswer one(@PathVariable UUID id, @RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf) {
        var day = today.or(asOf);
        var subject = known(id);
        if (subject.uploadedAt().isBefore(Today.after(day))) return ImportAnswer.of(on(subject, day));
        throw new NotFound("import " + id, "It was uploaded after " + day, "Leave as_of out to see it now");
    }

    /// Which files a mapping is for, in the order in which they are to be imported. The body is YAML.
    @Operation(summary = "Which files a mapping is for")
    @PostMapping("/mappings")
    List<Described> describe(
            @RequestParam(defaultValue = "mapping.yaml") String file,
            @RequestBody(required = false) @Nullable String yaml) {
        return Imports.describe(file, yaml == null ? "" : yaml).stream()
                .map(described -> new Described(described.kind().word(), described.files()))
                .toList();
    }

    @Operation(summary = "Guess what the columns mean")
    @PostMapping("/{id}/guess")
    GuessAnswer guess(@PathVariable UUID id, @RequestParam(required = false) @Nullable String as) {
        known(id);
        return GuessAnswer.of(imports.guess(id, as == null ? null : kind(as)));
    }

    /// A dry run with the mapping in the body, as YAML, which is kept for the start if it fits.
    @Operation(summary = "Try a mapping without writing")
    @PostMapping("/{id}/check")
    CheckAnswer check(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "mapping.yaml") String file,
            @RequestParam(defaultValue = "0") int entry,
            @RequestParam(defaultValue = "9223372036854775807") long rows,
            @RequestBody String yaml) {
        known(id);
        return CheckAnswer.of(imports.check(id, file, yaml, entry, rows));
    }

    @Operation(summary = "Start an import")
    @PostMapping("/{id}/start")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ImportAnswer start(@PathVariable UUID id) {
        known(id);
        return ImportAnswer.of(imports.start(id));
    }

    @Operation(summary = "Stop an import")
    @PostMapping("/{id}/cancel")
    ImportAnswer cancel(@PathVariable UUID id) {
        known(id);
        return ImportAnswer.of(imports.cancel(id));
    }

    @Operation(summary = "Forget an import")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID id) {
        known(id);
        imports.delete(id);
    }

    private Import on(Import subject, LocalDate day) {
        return today.isPast(day) ? subject.asOf(Today.after(day)) : subject;
    }

    private Import known(UUID id) {
        return imports.find(id)
                .orElseThrow(() -> new NotFound("import " + id, "There is none", "List them with GET /api/v1/imports"));
    }

    private static ImportKind kind(String word) {
        return Arrays.stream(ImportKind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        "as", "There are no " + word + " to import", "Write events, people, accounts or deals"));
    }
}
