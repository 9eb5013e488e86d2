package dev.evenkeel.web.catalogue;

import dev.evenkeel.catalogue.Capabilities;
import dev.evenkeel.catalogue.CapabilityVersion;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.web.definitions.DiffLine;
import dev.evenkeel.web.layout.AsOf;
import dev.evenkeel.web.layout.Link;
import dev.evenkeel.web.layout.Missing;
import dev.evenkeel.web.layout.Page;
import dev.evenkeel.web.layout.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/// The catalogue, and one capability of it.
@Controller
class CatalogueController {
    private static final String EDITOR = "catalogue/editor";

    private final CataloguePages pages;
    private final Capabilities capabilities;

    CatalogueController(CataloguePages pages, Capabilities capabilities) {
        this.pages = pages;
        this.capabilities = capabilities;
    }

    @GetMapping("/catalogue")
    Page list(@RequestParam Map<String, String> asked, AsOf asOf) {
        return Page.of("catalogue/list", pages.list(CatalogueQuery.of(asked), asOf));
    }

    @GetMapping("/catalogue.csv")
    void export(@RequestParam Map<String, String> asked, AsOf asOf, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"catalogue-" + asOf.day() + ".csv\"");
        CatalogueCsv.write(pages.list(CatalogueQuery.of(asked), asOf).rows(), response.getWriter());
    }

    @GetMapping("/catalogue/new")
    Page fresh() {
        return Page.of(EDITOR, new CapabilityEditor(null, "New capability", starter(), TextCheck.NOTHING, List.of()));
    }

    private static String starter() {
        try (var stream = Objects.requireNonNull(CatalogueController.class.getResourceAsStream("starter.yaml"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping("/catalogue/capabilities/{key}")
    Page capability(@PathVariable String key, AsOf asOf) {
        known(key);
        return Page.of("catalogue/capability", pages.capability(key, asOf));
    }

    @GetMapping("/catalogue/capabilities/{key}/edit")
    Page edit(@PathVariable String key) {
        return Page.of(EDITOR, editor(key, lastText(known(key)), TextCheck.NOTHING));
    }

    @PostMapping("/catalogue/check")
    Page check(@RequestParam String text, AsOf asOf) {
        return Page.of("catalogue/check", pages.check(plain(text), asOf));
    }

    @PostMapping("/catalogue")
    Object save(
            @RequestParam String text,
            @RequestParam(required = false) @Nullable String key,
            Principal user,
            RedirectAttributes next) {
        try {
            var saved = capabilities.save(plain(text), user.getName());
            Toast.show(next, "Saved as version " + saved.number() + ".");
            return saved.kind().equals(Capabilities.CAPABILITY) ? to(saved.name()) : new RedirectView("/catalogue");
        } catch (Refused refused) {
            return Page.refused(EDITOR, editor(key, plain(text), TextCheck.refused(refused.problems())));
        }
    }

    @PostMapping("/catalogue/capabilities/{key}/retire")
    RedirectView retire(@PathVariable String key, Principal user, RedirectAttributes next) {
        var last = known(key).getFirst();
        capabilities.retire(key, user.getName());
        Toast.showWithUndo(
                next, key + " is out of the catalogue from today on.", version(key, last.number()) + "/restore");
        return new RedirectView("/catalogue");
    }

    @GetMapping("/catalogue/capabilities/{key}/versions/{number}")
    Page version(@PathVariable String key, @PathVariable int number, AsOf asOf) {
        var versions = known(key);
        var version = one(versions, number);
        var before =
                versions.stream().filter(other -> other.number() == number - 1).findFirst();
        var lines = DiffLine.between(
                Objects.requireNonNullElse(before.map(CapabilityVersion::text).orElse(""), ""),
                Objects.requireNonNullElse(version.text(), ""));
        return Page.of(
                "catalogue/version",
                new CapabilityVersionPage(key, version, versions.getFirst().number() == number, lines));
    }

    /// Saves an earlier version's text anew.
    @PostMapping("/catalogue/capabilities/{key}/versions/{number}/restore")
    Object restore(@PathVariable String key, @PathVariable int number, Principal user, RedirectAttributes next) {
        var text = one(known(key), number).text();
        if (text == null) return retire(key, user, next);
        try {
            capabilities.save(text, user.getName());
        } catch (Refused refused) {
            return Page.refused(EDITOR, editor(key, text, TextCheck.refused(refused.problems())));
        }
        Toast.show(next, "Version " + number + " is in force again.");
        return to(key);
    }

    private CapabilityEditor editor(@Nullable String key, String text, TextCheck check) {
        return key == null || key.isEmpty()
                ? new CapabilityEditor(null, "New capability", text, check, List.of())
                : new CapabilityEditor(key, key, text, check, capabilities.versions(key));
    }

    private static CapabilityVersion one(List<CapabilityVersion> versions, int number) {
        return versions.stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(() -> new Missing("version " + number));
    }

    private static String lastText(List<CapabilityVersion> versions) {
        return versions.stream()
                .map(CapabilityVersion::text)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    private List<CapabilityVersion> known(String key) {
        var versions = capabilities.versions(key);
        if (versions.isEmpty()) throw new Missing("capability " + key);
        return versions;
    }

    private static RedirectView to(String key) {
        return new RedirectView(Link.to("catalogue", "capabilities", key).toString());
    }

    private static String version(String key, int number) {
        return Link.to("catalogue", "capabilities", key, "versions", Integer.toString(number))
                .toString();
    }

    /// Browsers send line ends as CR LF.
    private static String plain(String text) {
        return text.replace("\r\n", "\n");
    }
}
