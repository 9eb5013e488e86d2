package dev.evenkeel.web.definitions;

import dev.evenkeel.foundation.Refused;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

@Controller
class DefinitionsController {
    private static final Csv<DefinitionRow> LIST = Csv.of(
            new Column<>("name", DefinitionRow::name),
            new Column<>("title", DefinitionRow::title),
            new Column<>("about", DefinitionRow::about),
            new Column<>("ready", DefinitionRow::ready),
            new Column<>("warming", DefinitionRow::warming),
            new Column<>("version", DefinitionRow::version),
            new Column<>("changed_at", DefinitionRow::changedAt),
            new Column<>("changed_by", DefinitionRow::changedBy));

    private final DefinitionPages definitions;

    DefinitionsController(DefinitionPages definitions) {
        this.definitions = definitions;
    }

    @GetMapping("/definitions")
    Page list(AsOf asOf) {
        return Page.of("definitions/list", definitions.all(asOf));
    }

    @GetMapping("/definitions.csv")
    void export(AsOf asOf, HttpServletResponse response) throws IOException {
        LIST.send(definitions.all(asOf).definitions().stream(), "definitions", asOf, response);
    }

    @GetMapping("/definitions/new")
    Page fresh() {
        return Page.of("definitions/editor", page(null, definitions.starter(), Check.NOTHING));
    }

    @GetMapping("/definitions/{name}")
    Page editor(@PathVariable String name, AsOf asOf) {
        var versions = definitions.versions(name, asOf);
        if (versions.isEmpty()) throw new Missing("definition " + name);
        return asOf.past()
                ? Page.of(
                        "definitions/version", version(name, versions.getFirst().number()))
                : Page.of("definitions/editor", page(name, text(versions), Check.NOTHING));
    }

    /// The last text there was, even of one that is out of use.
    private static String text(List<Version> versions) {
        return versions.stream()
                .filter(version -> !version.retired())
                .map(Version::text)
                .findFirst()
                .orElse("");
    }

    @PostMapping("/definitions/check")
    Page check(@RequestParam String text, @RequestParam(required = false) @Nullable String name, AsOf asOf) {
        return Page.of("definitions/check", definitions.check(name, plain(text), asOf));
    }

    @PostMapping("/definitions")
    Object save(
            @RequestParam String text,
            @RequestParam(required = false) @Nullable String name,
            Principal user,
            RedirectAttributes next,
            AsOf asOf) {
        try {
            var saved = definitions.save(plain(text), user.getName(), asOf);
            announce(saved, next);
            return new RedirectView(Link.to("definitions", saved).toString());
        } catch (Refused refused) {
            return Page.refused(
                    "definitions/editor", page(name, plain(text), KnownDefinitionPages.refused(refused.problems())));
        }
    }

    @GetMapping("/definitions/{name}/versions/{number}")
    Page version(@PathVariable String name, @PathVariable int number, AsOf asOf) {
        if (definitions.versions(name, asOf).stream().noneMatch(version -> version.number() == number))
            throw new Missing("version " + number);
        return Page.of("definitions/version", version(name, number));
    }

    private VersionPage version(String name, int number) {
        var version = definitions.version(name, number).orElseThrow(() -> new Missing("version " + number));
        var before = definitions.version(name, number - 1).map(Version::text).orElse("");
        var latest = definitions.versions(name).getFirst().number() == number;
        return new VersionPage(
                name, definitions.title(name), version, latest, DiffLine.between(before, version.text()));
    }

    /// Saves an earlier version's text anew.
    @PostMapping("/definitions/{name}/versions/{number}/restore")
    Object restore(
            @PathVariable String name, @PathVariable int number, Principal user, RedirectAttributes next, AsOf asOf) {
        var version = definitions.version(name, number).orElseThrow(() -> new Missing("version " + number));
        if (version.retired()) return retire(name, user, next, asOf);
        try {
            definitions.save(version.text(), user.getName(), asOf);
        } catch (Refused refused) {
            return Page.refused(
                    "definitions/editor", page(name, version.text(), KnownDefinitionPages.refused(refused.problems())));
        }
        Toast.show(next, "Version " + number + " is in force again.");
        return new RedirectView(Link.to("definitions", name).toString());
    }

    @PostMapping("/definitions/{name}/retire")
    Object retire(@PathVariable String name, Principal user, RedirectAttributes next, AsOf asOf) {
        var last = definitions.versions(name).stream().findFirst().orElseThrow(() -> new Missing("definition " + name));
        try {
            definitions.retire(name, user.getName(), asOf);
        } catch (Refused refused) {
            return Page.refused(
                    "definitions/editor", page(name, last.text(), KnownDefinitionPages.refused(refused.problems())));
        }
        Toast.showWithUndo(
                next,
                name + " is out of use and scores nobody now.",
                Link.to("definitions", name, "versions", Integer.toString(last.number()), "restore")
                        .toString());
        return new RedirectView("/definitions");
    }

    private void announce(String name, RedirectAttributes next) {
        var number = definitions.versions(name).getFirst().number();
        if (number == 1) Toast.show(next, "Saved. Everybody is scored by it.");
        else
            Toast.showWithUndo(
                    next,
                    "Saved as version " + number + ".",
                    Link.to("definitions", name, "versions", Integer.toString(number - 1), "restore")
                            .toString());
    }

    private DefinitionPage page(@Nullable String name, String text, Check check) {
        return name == null || name.isEmpty()
                ? new DefinitionPage(null, "New definition", text, check, List.of())
                : new DefinitionPage(name, definitions.title(name), text, check, definitions.versions(name));
    }

    /// Browsers send line ends as CR LF.
    private static String plain(String text) {
        return text.replace("\r\n", "\n");
    }
}
