package dev.evenkeel.api.catalogue;

import dev.evenkeel.api.NotFound;
import dev.evenkeel.api.ProblemAnswer;
import dev.evenkeel.api.Today;
import dev.evenkeel.catalogue.Capabilities;
import dev.evenkeel.catalogue.CapabilityVersion;
import dev.evenkeel.catalogue.CheckboxFeature;
import dev.evenkeel.catalogue.Proofs;
import dev.evenkeel.catalogue.Sheets;
import dev.evenkeel.foundation.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// `/api/v1/catalogue`: what is sold, on any day. Its texts are YAML.
@Tag(name = "Catalogue")
@RestController
@RequestMapping("/api/v1/catalogue")
class CatalogueController {
    private static final String YAML = "application/yaml";

    private final Capabilities capabilities;
    private final Proofs proofs;
    private final Sheets sheets;
    private final Today today;

    CatalogueController(Capabilities capabilities, Proofs proofs, Sheets sheets, Today today) {
        this.capabilities = capabilities;
        this.proofs = proofs;
        this.sheets = sheets;
        this.today = today;
    }

    /// The catalogue of a day, with who uses what. With `known_by`, what was saved later is not seen.
    @Operation(summary = "The catalogue of a day")
    @GetMapping("/capabilities")
    CatalogueAnswer all(
            @RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf,
            @RequestParam(name = "known_by", required = false) @Nullable Instant knownBy,
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable String segment,
            @RequestParam(required = false) @Nullable String q) {
        var day = today.or(asOf);
        var catalogue = capabilities.on(day, knownBy);
        var inventory = proofs.of(catalogue);
        var chosen = new Chosen(stage, segment, q);
        var items = catalogue.all().stream()
                .filter(chosen::has)
                .map(listed ->
                        CapabilityAnswer.of(listed, day, inventory.usage().get(listed.key())))
                .toList();
        return new CatalogueAnswer(
                day,
                items.size(),
                UsageAnswer.known(inventory.rarelyUsed()),
                UsageAnswer.known(inventory.gini()),
                items,
                ProblemAnswer.of(capabilities.problems()));
    }

    record Checkbox(String key, String title, int asked, UsageAnswer usage) {}

    /// Asked for in many sheets, used by few of the accounts they are for; how many and how few is in the settings.
    @Operation(summary = "Checkbox features")
    @GetMapping("/checkbox-features")
    List<Checkbox> checkboxes(@RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf) {
        var day = today.or(asOf);
        var catalogue = capabilities.on(day);
        return CheckboxFeature.of(catalogue, proofs.of(catalogue), sheets.asked(day)).stream()
                .map(feature -> new Checkbox(
                        feature.listed().key(),
                        feature.listed().capability().title(),
                        feature.asked(),
                        UsageAnswer.of(feature.usage())))
                .toList();
    }

    @Operation(summary = "One capability on a day")
    @GetMapping("/capabilities/{key}")
    CapabilityAnswer one(
            @PathVariable String key,
            @RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf,
            @RequestParam(name = "known_by", required = false) @Nullable Instant knownBy) {
        var day = today.or(asOf);
        var catalogue = capabilities.on(day, knownBy);
        var listed = catalogue.find(key).orElseThrow(() -> absent(key));
        return CapabilityAnswer.of(listed, day, proofs.of(catalogue).usage().get(key));
    }

    /// Saves the text in the body as a new version, if it differs from the last one.
    @Operation(summary = "Save a text as a new version")
    @PutMapping(
            value = "/capabilities/{key}",
            consumes = {YAML, "text/yaml", "text/plain", "application/x-yaml"})
    CapabilityVersionAnswer save(@PathVariable String key, @RequestBody String yaml, Principal who) {
        var file = key + ".yaml";
        var own = capabilities.read(file, yaml).key();
        if (!own.equals(key))
            throw new Refused(file, "Its name is " + own + ", but the address says " + key, "Make both the same");
        capabilities.apply(Map.of(file, yaml), who.getName());
        return CapabilityVersionAnswer.of(capabilities.versions(key).getFirst());
    }

    @Operation(summary = "All versions, newest first")
    @GetMapping("/capabilities/{key}/versions")
    List<CapabilityVersionAnswer> versions(
            @PathVariable String key, @RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf) {
        var end = Today.after(today.or(asOf));
        return known(key).stream()
                .filter(version -> version.at().isBefore(end))
                .map(CapabilityVersionAnswer::of)
                .toList();
    }

    @Operation(summary = "The text of a version")
    @GetMapping(value = "/capabilities/{key}/versions/{number}", produces = YAML)
    String version(
            @PathVariable String key,
            @PathVariable int number,
            @RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf) {
        var end = Today.after(today.or(asOf));
        return known(key).stream()
                .filter(version -> version.number() == number && version.text() != null)
                .filter(version -> version.at().isBefore(end))
                .findFirst()
                .map(CapabilityVersion::text)
                .orElseThrow(() -> new NotFound(
                        "capability " + key,
                        "It has no text of version " + number,
                        "List them with GET /api/v1/catalogue/capabilities/" + key + "/versions"));
    }

    /// Takes a capability out of the catalogue from today on; its versions stay.
    @Operation(summary = "Take a capability out of the catalogue")
    @DeleteMapping("/capabilities/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retire(@PathVariable String key, Principal who) {
        known(key);
        capabilities.retire(key, who.getName());
    }

    private List<CapabilityVersion> known(String key) {
        var versions = capabilities.versions(key);
        if (versions.isEmpty()) throw absent(key);
        return versions;
    }

    private static NotFound absent(String key) {
        return new NotFound(
                "capability " + key,
                "There is no capability of this name on this day",
                "List them with GET /api/v1/catalogue/capabilities");
    }
}
