package dev.evenkeel.web.playbooks;

import dev.evenkeel.foundation.Refused;
import dev.evenkeel.playbooks.DryRuns;
import dev.evenkeel.playbooks.Funnels;
import dev.evenkeel.playbooks.Playbook;
import dev.evenkeel.playbooks.Playbooks;
import dev.evenkeel.web.layout.AsOf;
import dev.evenkeel.web.layout.Link;
import dev.evenkeel.web.layout.Missing;
import dev.evenkeel.web.layout.Page;
import dev.evenkeel.web.layout.Toast;
import java.security.Principal;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

@Controller
class PlaybooksController {
    private final PlaybookPages pages;
    private final Playbooks playbooks;
    private final DryRuns dryRuns;
    private final Funnels funnels;

    PlaybooksController(PlaybookPages pages, Playbooks playbooks, DryRuns dryRuns, Funnels funnels) {
        this.pages = pages;
        this.playbooks = playbooks;
        this.dryRuns = dryRuns;
        this.funnels = funnels;
    }

    @GetMapping("/playbooks")
    Page list(AsOf asOf) {
        return Page.of("playbooks/list", pages.list(asOf));
    }

    @GetMapping("/playbooks/funnel")
    Page funnel(@RequestParam(defaultValue = "playbook") String by, AsOf asOf) {
        return Page.of("playbooks/funnel", pages.funnel(by, asOf));
    }

    @GetMapping("/playbooks/blockers")
    Page blockers(AsOf asOf) {
        return Page.of("playbooks/blockers", pages.blockers(asOf));
    }

    @GetMapping("/playbooks/{name}")
    Page page(@PathVariable String name, AsOf asOf) {
        return Page.of("playbooks/playbook", pages.page(known(name), asOf, List.of()));
    }

    @GetMapping("/playbooks/{name}/runs/{id:\\d+}")
    Page run(@PathVariable String name, @PathVariable long id) {
        return Page.of("playbooks/run", pages.run(name, id).orElseThrow(() -> new Missing("run " + id)));
    }

    @GetMapping("/playbooks/{name}/dry-run")
    Page dryRun(@PathVariable String name, AsOf asOf) {
        return Page.of("playbooks/dry-run", pages.page(known(name), asOf, List.of()));
    }

    @PostMapping("/playbooks/{name}/dry-run")
    RedirectView begin(@PathVariable String name) {
        dryRuns.begin(known(name).name(), funnels.today());
        return to(name);
    }

    @PostMapping("/playbooks/{name}/live")
    Object live(@PathVariable String name, Principal user, AsOf asOf, RedirectAttributes next) {
        return deed(name, asOf, () -> {
            var state = playbooks.goLive(name, user.getName());
            Toast.showWithUndo(
                    next,
                    "Version " + state.version() + " is live.",
                    Link.to("playbooks", name, "pause").toString());
            return to(name);
        });
    }

    @PostMapping("/playbooks/{name}/pause")
    Object pause(@PathVariable String name, Principal user, AsOf asOf, RedirectAttributes next) {
        return deed(name, asOf, () -> {
            playbooks.pause(name, user.getName());
            Toast.showWithUndo(
                    next,
                    "Paused: nobody enters, and those on their way stand still.",
                    Link.to("playbooks", name, "live").toString());
            return to(name);
        });
    }

    private Object deed(String name, AsOf asOf, Supplier<Object> deed) {
        var playbook = known(name);
        try {
            return deed.get();
        } catch (Refused refused) {
            return Page.refused("playbooks/playbook", pages.page(playbook, asOf, refused.problems()));
        }
    }

    private Playbook known(String name) {
        return playbooks.named(name).orElseThrow(() -> new Missing("playbook " + name));
    }

    private static RedirectView to(String name) {
        return new RedirectView(Link.to("playbooks", name).toString());
    }
}
