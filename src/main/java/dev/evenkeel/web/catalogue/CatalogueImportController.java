package dev.evenkeel.web.catalogue;

import dev.evenkeel.catalogue.CapabilityImports;
import dev.evenkeel.catalogue.Mappings;
import dev.evenkeel.catalogue.Upload;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.web.layout.Missing;
import dev.evenkeel.web.layout.Page;
import dev.evenkeel.web.layout.Toast;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/// Capabilities from a tracker's export: upload, mapping, dry run, report.
@Controller
@RequestMapping("/catalogue/import")
class CatalogueImportController {
    private final CapabilityImports imports;
    private final Mappings mappings;

    CatalogueImportController(CapabilityImports imports, Mappings mappings) {
        this.imports = imports;
        this.mappings = mappings;
    }

    @GetMapping
    Page all() {
        return Page.of("catalogue/imports", new FromTracker(imports.all(), List.of()));
    }

    @PostMapping
    Object upload(@RequestParam MultipartFile file, Principal user) throws IOException {
        var name = Objects.toString(file.getOriginalFilename(), "rows.csv");
        try {
            var upload = imports.upload(name, new String(file.getBytes(), StandardCharsets.UTF_8), user.getName());
            return new RedirectView("/catalogue/import/" + upload.id());
        } catch (Refused refused) {
            return Page.refused("catalogue/imports", new FromTracker(imports.all(), refused.problems()));
        }
    }

    @GetMapping("/{id}")
    Page mapping(@PathVariable long id, @RequestParam(defaultValue = "") String mapping, Principal user) {
        var upload = known(id);
        var text = mappings.text(mapping).orElseGet(() -> imports.guess(upload.file(), upload.text()));
        return Page.of("catalogue/mapping", tried(upload, text, user.getName()));
    }

    private MappingPage tried(Upload upload, String mapping, String by) {
        try {
            var report = imports.tryOut(upload.file(), upload.text(), mapping, by);
            return new MappingPage(upload.id(), upload.file(), mapping, mappings.names(), report, List.of());
        } catch (Refused refused) {
            return new MappingPage(upload.id(), upload.file(), mapping, mappings.names(), null, refused.problems());
        }
    }

    /// @param then `try` for a dry run, `start` to take the file in
    @PostMapping("/{id}")
    Object map(
            @PathVariable long id,
            @RequestParam String mapping,
            @RequestParam(defaultValue = "try") String then,
            Principal user,
            RedirectAttributes next) {
        var upload = known(id);
        var text = mapping.replace("\r\n", "\n");
        var page = tried(upload, text, user.getName());
        if (page.tried() == null) return Page.refused("catalogue/mapping", page);
        if (!then.equals("start")) return Page.of("catalogue/mapping", page);
        mappings.apply(Map.of("mapping.yaml", text), user.getName());
        var report = imports.run(upload.file(), upload.text(), text, user.getName());
        Toast.show(next, upload.file() + " is taken in.");
        return new RedirectView("/catalogue/import/reports/" + report.id());
    }

    @GetMapping("/reports/{id}")
    Page report(@PathVariable long id) {
        return Page.of("catalogue/report", imports.find(id).orElseThrow(() -> new Missing("import " + id)));
    }

    private Upload known(long id) {
        return imports.upload(id).orElseThrow(() -> new Missing("upload " + id));
    }
}
