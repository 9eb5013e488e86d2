package dev.evenkeel.web.imports;

import dev.evenkeel.foundation.Refused;
import dev.evenkeel.web.layout.Link;
import dev.evenkeel.web.layout.Missing;
import dev.evenkeel.web.layout.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.view.RedirectView;

@Controller
@RequestMapping("/import")
class ImportController {
    private static final String COLUMN = "column.";
    private final ImportPages imports;

    ImportController(ImportPages imports) {
        this.imports = imports;
    }

    @GetMapping
    Page list() {
        return Page.of("imports/list", new ImportList(imports.history(), List.of()));
    }

    @PostMapping
    Object upload(@RequestParam MultipartFile file, Principal user) throws IOException {
        try (var content = file.getInputStream()) {
            return to(imports.upload(Objects.toString(file.getOriginalFilename(), "file"), content, user.getName()));
        } catch (Refused refused) {
            return Page.refused("imports/list", new ImportList(imports.history(), refused.problems()));
        }
    }

    @GetMapping("/{id}")
    Page show(@PathVariable String id) {
        return Page.of("imports/import", imports.find(id).orElseThrow(() -> new Missing("import " + id)));
    }

    @PostMapping("/{id}/mapping")
    RedirectView map(
            @PathVariable String id,
            @RequestParam ImportKind kind,
            @RequestParam(defaultValue = "") String then,
            @RequestParam Map<String, String> form,
            Principal user) {
        imports.map(id, kind, columns(form));
        if (then.equals("check")) imports.dryRun(id);
        if (then.equals("start")) imports.start(id, user.getName());
        return to(id);
    }

    private static Map<String, String> columns(Map<String, String> form) {
        return form.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(COLUMN))
                .collect(Collectors.toMap(entry -> entry.getKey().substring(COLUMN.length()), Map.Entry::getValue));
    }

    @PostMapping("/{id}/start")
    RedirectView start(@PathVariable String id, Principal user) {
        imports.start(id, user.getName());
        return to(id);
    }

    @PostMapping("/{id}/stop")
    RedirectView stop(@PathVariable String id) {
        imports.stop(id);
        return to(id);
    }

    @GetMapping("/{id}/errors.csv")
    void errors(@PathVariable String id, HttpServletResponse response) throws IOException {
        var page = imports.find(id).orElseThrow(() -> new Missing("import " + id));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"errors.csv\"");
        try (var rows = imports.errors(id)) {
            ErrorReport.write(page.file(), rows, response.getWriter());
        }
    }

    private static RedirectView to(String id) {
        return new RedirectView(Link.to("import", id).toString());
    }
}
