package dev.evenkeel.web.documents;

import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.rules.DocumentKeeper;
import dev.evenkeel.rules.Documents;
import dev.evenkeel.rules.Version;
import dev.evenkeel.web.definitions.Mistake;
import dev.evenkeel.web.layout.Link;
import dev.evenkeel.web.layout.Missing;
import dev.evenkeel.web.layout.Page;
import dev.evenkeel.web.layout.Toast;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

@Controller
class DocumentsController {
    private final Documents documents;
    private final List<DocumentKeeper> keepers;

    DocumentsController(Documents documents, List<DocumentKeeper> keepers) {
        this.documents = documents;
        this.keepers = keepers;
    }

    @GetMapping("/documents/{kind}")
    Page edit(@PathVariable String kind, @RequestParam(defaultValue = "") String name) {
        var edited = kind(kind);
        var text = documents.current(kind, name(edited, name)).map(Version::text);
        return Page.of("documents/editor", page(edited, name, text.orElseGet(() -> starter(kind)), false, List.of()));
    }

    @PostMapping("/documents/{kind}/check")
    Page check(@PathVariable String kind, @RequestParam String text) {
        var edited = kind(kind);
        var problems = keeper(edited).problems(Map.of(kind + ".yaml", plain(text)));
        return Page.of("documents/check", page(edited, "", plain(text), true, problems));
    }

    @PostMapping("/documents/{kind}")
    Object save(
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String name,
            @RequestParam String text,
            Principal user,
            RedirectAttributes next) {
        var edited = kind(kind);
        try {
            var version = keeper(edited)
                    .apply(Map.of(kind + ".yaml", plain(text)), user.getName())
                    .getFirst();
            var before = version.number() - 1;
            if (before > 0)
                Toast.showWithUndo(
                        next,
                        "Saved as version " + version.number() + ".",
                        restore(edited, version.name(), before).toString());
            else Toast.show(next, "Saved.");
            return new RedirectView(edited.home().toString());
        } catch (Refused refused) {
            return Page.refused("documents/editor", page(edited, name, plain(text), true, refused.problems()));
        }
    }

    @PostMapping("/documents/{kind}/{name}/versions/{number}/restore")
    Object restore(
            @PathVariable String kind,
            @PathVariable String name,
            @PathVariable int number,
            Principal user,
            RedirectAttributes next) {
        var text = documents
                .version(kind(kind).kind(), name, number)
                .map(Version::text)
                .orElseThrow(() -> new Missing("version " + number));
        return save(kind, name, text, user, next);
    }

    @PostMapping("/documents/{kind}/{name}/retire")
    RedirectView retire(@PathVariable String kind, @PathVariable String name, Principal user, RedirectAttributes next) {
        var edited = kind(kind);
        var last = documents.current(kind, name).orElseThrow(() -> new Missing(name));
        documents.retire(kind, name, user.getName());
        Toast.showWithUndo(
                next,
                name + " is taken off.",
                restore(edited, name, last.number()).toString());
        return new RedirectView(edited.home().toString());
    }

    private static Link restore(Edited edited, String name, int number) {
        return Link.to("documents", edited.kind(), name, "versions", Integer.toString(number), "restore");
    }

    private DocumentPage page(Edited kind, String name, String text, boolean checked, List<Problem> problems) {
        var known = name(kind, name);
        return new DocumentPage(
                kind,
                known,
                text,
                checked,
                problems.stream().map(Mistake::of).toList(),
                known.isEmpty() ? List.of() : documents.versions(kind.kind(), known));
    }

    /// A single document is called like its kind.
    private static String name(Edited kind, String name) {
        return kind.isSingle() ? kind.kind() : name;
    }

    private DocumentKeeper keeper(Edited kind) {
        return keepers.stream()
                .filter(keeper -> keeper.kinds().contains(kind.kind()))
                .findFirst()
                .orElseThrow(() -> new Missing(kind.kind()));
    }

    private static Edited kind(String kind) {
        return Edited.of(kind).orElseThrow(() -> new Missing("documents of kind " + kind));
    }

    private static String starter(String kind) {
        var file = "starter-" + kind + ".yaml";
        try (var stream = Objects.requireNonNull(DocumentsController.class.getResourceAsStream(file), file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Browsers send line ends as CR LF.
    private static String plain(String text) {
        return text.replace("\r\n", "\n");
    }
}
