package dev.evenkeel.web.imports;

import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.intake.ImportKind;
import dev.evenkeel.web.layout.AsOf;
import dev.evenkeel.web.layout.Csv;
import dev.evenkeel.web.layout.Csv.Column;
import dev.evenkeel.web.layout.Link;
import dev.evenkeel.web.layout.Missing;
import dev.evenkeel.web.layout.Page;
import dev.evenkeel.web.layout.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

@Controller
@RequestMapping("/import")
class ImportController {
    private static final String COLUMN = "column.";
    private static final Csv<ImportRow> HISTORY = Csv.of(
            new Column<>("id", ImportRow::id),
            new Column<>("file", ImportRow::file),
            new Column<>("rows_are", ImportRow::kind),
            new Column<>("state", ImportRow::state),
            new Column<>("rows", ImportRow::rows),
            new Column<>("refused", ImportRow::refused),
            new Column<>("at", ImportRow::at),
            new Column<>("by", ImportRow::by));

    private final ImportPages imports;

    ImportController(ImportPages imports) {
        this.imports = imports;
    }

    @GetMapping("/history.csv")
    void export(AsOf asOf, HttpServletResponse response) throws IOException {
        HISTORY.send(imports.history(asOf).stream(), "imports", asOf, response);
    }

    @GetMapping
    Page list(AsOf asOf) {
        return Page.of("imports/list", new ImportList(imports.history(asOf), List.of()));
    }

    @PostMapping
    Object upload(@RequestParam MultipartFile file, Principal user, AsOf asOf) throws IOException {
        try (var content = file.getInputStream()) {
            return to(imports.upload(Objects.toString(file.getOriginalFilename(), "file"), content, user.getName()));
        } catch (Refused refused) {
            return refused(refused.problems(), asOf);
        }
    }

    private Page refused(List<Problem> problems, AsOf asOf) {
        return Page.refused("imports/list", new ImportList(imports.history(asOf), problems));
    }

    @GetMapping("/{id}")
    Page show(@PathVariable UUID id, AsOf asOf) {
        var page = imports.find(id, asOf).orElseThrow(() -> new Missing("import " + id));
        return Page.of("imports/import", page);
    }

    private ImportPage known(UUID id) {
        return imports.find(id).orElseThrow(() -> new Missing("import " + id));
    }

    /// @param then what follows: a look with other rows (empty), a dry run, or the import if the dry run is content
    @PostMapping("/{id}/mapping")
    Object map(
            @PathVariable UUID id,
            @RequestParam ImportKind kind,
            @RequestParam(defaultValue = "") String then,
            @RequestParam Map<String, String> form) {
        known(id);
        if (then.isEmpty()) {
            imports.readAs(id, kind);
            return to(id);
        }
        var fits = imports.dryRun(id, kind, columns(form));
        if (fits && then.equals("start")) imports.start(id);
        return to(id);
    }

    private static Map<String, String> columns(Map<String, String> form) {
        return form.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(COLUMN))
                .collect(Collectors.toMap(entry -> entry.getKey().substring(COLUMN.length()), Map.Entry::getValue));
    }

    @PostMapping("/{id}/mapping/text")
    RedirectView mapByHand(@PathVariable UUID id, @RequestParam String yaml) {
        known(id);
        imports.dryRun(id, yaml.replace("\r\n", "\n"));
        return to(id);
    }

    @PostMapping("/{id}/start")
    Object start(@PathVariable UUID id, AsOf asOf) {
        known(id);
        try {
            imports.start(id);
        } catch (Refused refused) {
            return refused(refused.problems(), asOf);
        }
        return to(id);
    }

    @PostMapping("/{id}/stop")
    RedirectView stop(@PathVariable UUID id) {
        known(id);
        imports.stop(id);
        return to(id);
    }

    @PostMapping("/{id}/remove")
    Object remove(@PathVariable UUID id, RedirectAttributes next, AsOf asOf) {
        var page = known(id);
        try {
            imports.remove(id);
        } catch (Refused refused) {
            return refused(refused.problems(), asOf);
        }
        Toast.show(next, page.file() + " is removed; what it gave stays.");
        return new RedirectView("/import");
    }

    @GetMapping("/{id}/errors.csv")
    void errors(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        var page = known(id);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"errors.csv\"");
        try (var report = new ErrorReport(page.file(), response.getWriter())) {
            imports.errors(id, report::write);
        }
    }

    private static RedirectView to(UUID id) {
        return new RedirectView(Link.to("import", id.toString()).toString());
    }
}
