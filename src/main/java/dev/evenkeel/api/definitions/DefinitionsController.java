package dev.evenkeel.api.definitions;

import dev.evenkeel.api.Editing;
import dev.evenkeel.api.NotFound;
import dev.evenkeel.api.ProblemAnswer;
import dev.evenkeel.api.Today;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.qualification.Definitions;
import dev.evenkeel.rules.Version;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// `/api/v1/definitions`: the documents that say who is ready. Their texts are YAML.
@Tag(name = "Definitions")
@RestController
@RequestMapping("/api/v1/definitions")
class DefinitionsController {
    private static final String YAML = "application/yaml";

    private final Definitions definitions;
    private final Previews previews;
    private final Keepers keepers;
    private final Editing editing;
    private final Today today;

    DefinitionsController(Definitions definitions, Previews previews, Keepers keepers, Editing editing, Today today) {
        this.definitions = definitions;
        this.previews = previews;
        this.keepers = keepers;
        this.editing = editing;
        this.today = today;
    }

    @Operation(summary = "All definitions and shared signals in use on a day")
    @GetMapping
    DefinitionsAnswer all(@RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf) {
        var day = today.or(asOf);
        var used = definitions.inUse(Today.after(day));
        var items = Stream.concat(
                used.definitions().stream().map(DefinitionsAnswer.Item::of),
                used.shared().stream().map(DefinitionsAnswer.Item::of));
        return new DefinitionsAnswer(day, items.toList(), ProblemAnswer.of(used.problems()));
    }

    /// The text of the version in use.
    @Operation(summary = "The text in use on a day")
    @GetMapping(value = "/{name}", produces = YAML)
    String text(@PathVariable String name, @RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf) {
        var day = today.or(asOf);
        if (!today.isPast(day)) return definitions.text(name).orElseThrow(() -> absent(name));
        return known(name, day).stream()
                .findFirst()
                .map(Version::text)
                .orElseThrow(() -> new NotFound(
                        "definition " + name, "It was not in use on " + day, "Leave as_of out, or give a later day"));
    }

    /// Saves the text in the body as a new version, if it differs from the one in use.
    @Operation(summary = "Save a text as a new version")
    @PutMapping(
            value = "/{name}",
            consumes = {YAML, "text/yaml", "text/plain", "application/x-yaml"})
    VersionAnswer save(@PathVariable String name, @RequestBody String yaml, Principal who) {
        var file = name + ".yaml";
        var problems = definitions.validate(file, yaml);
        if (!problems.isEmpty()) throw new Refused(problems);
        var own = Definitions.nameIn(yaml);
        if (!own.equals(name))
            throw new Refused(file, "Its name is " + own + ", but the address says " + name, "Make both the same");
        return VersionAnswer.of(
                definitions.apply(Map.of(file, yaml), who.getName()).getFirst());
    }

    /// What is wrong with the text in the body, and whom it would let in or out. Saves nothing.
    @Operation(summary = "What is wrong with a text, and whom it would let in or out")
    @PostMapping(
            value = "/check",
            consumes = {YAML, "text/yaml", "text/plain", "application/x-yaml"})
    DefinitionCheck check(
            @RequestParam(defaultValue = "definition.yaml") String file,
            @RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf,
            @RequestBody String yaml) {
        var day = today.or(asOf);
        var problems = definitions.validate(file, yaml);
        if (!problems.isEmpty()) return new DefinitionCheck(false, ProblemAnswer.of(problems), null);
        var preview = definitions.compile(Map.of(file, yaml)).stream()
                .map(definition -> previews.of(definition, day))
                .findFirst();
        return new DefinitionCheck(true, List.of(), preview.orElse(null));
    }

    /// Saves all documents or none, whatever their kinds: definitions, shared signals, capabilities.
    @Operation(summary = "Save several documents of any kind, or none")
    @PostMapping("/apply")
    AppliedAnswer apply(
            @RequestParam(name = "dry_run", defaultValue = "false") boolean dryRun,
            @RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf,
            @RequestBody Drafts drafts,
            Principal who) {
        var day = today.or(asOf);
        var applying = keepers.sort(drafts.texts());
        if (!dryRun) refuseWithoutRole(applying.edited());
        var definitionTexts = applying.of(definitions);
        var changes = definitionTexts.isEmpty()
                ? List.<PreviewAnswer>of()
                : definitions.compile(definitionTexts).stream()
                        .map(definition -> previews.of(definition, day))
                        .toList();
        var versions = dryRun ? List.<Version>of() : applying.save(who.getName());
        return new AppliedAnswer(
                dryRun, versions.stream().map(VersionAnswer::of).toList(), changes);
    }

    private void refuseWithoutRole(List<String> files) {
        if (files.isEmpty()) return;
        editing.objection(String.join(", ", files)).ifPresent(problem -> {
            throw new Editing.NotAnEditor(problem);
        });
    }

    @Operation(summary = "All versions, newest first")
    @GetMapping("/{name}/versions")
    List<VersionAnswer> versions(
            @PathVariable String name, @RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf) {
        return known(name, today.or(asOf)).stream().map(VersionAnswer::of).toList();
    }

    @Operation(summary = "The text of a version")
    @GetMapping(value = "/{name}/versions/{number}", produces = YAML)
    String version(
            @PathVariable String name,
            @PathVariable int number,
            @RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf) {
        var end = Today.after(today.or(asOf));
        return known(name).stream()
                .filter(version -> version.number() == number && version.text() != null)
                .filter(version -> version.at().isBefore(end))
                .findFirst()
                .map(Version::text)
                .orElseThrow(() -> new NotFound(
                        "definition " + name,
                        "It has no text of version " + number,
                        "List them with GET /api/v1/definitions/" + name + "/versions"));
    }

    /// Takes a document out of use; its versions stay.
    @Operation(summary = "Take a document out of use")
    @DeleteMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retire(@PathVariable String name, Principal who) {
        if (definitions.text(name).isEmpty()) throw absent(name);
        definitions.retire(name, who.getName());
    }

    private List<Version> known(String name, LocalDate day) {
        return known(name).stream()
                .filter(version -> version.at().isBefore(Today.after(day)))
                .toList();
    }

    private List<Version> known(String name) {
        var versions = definitions.versions(name);
        if (versions.isEmpty()) throw absent(name);
        return versions;
    }

    private static NotFound absent(String name) {
        return new NotFound(
                "definition " + name, "There is no definition of this name", "List them with GET /api/v1/definitions");
    }
}
