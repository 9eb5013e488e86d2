package dev.evenkeel.web.promises;

import dev.evenkeel.accounts.Accounts;
import dev.evenkeel.catalogue.Capabilities;
import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.promises.LaunchWatch;
import dev.evenkeel.promises.launches.Launches;
import dev.evenkeel.promises.launches.Readiness;
import dev.evenkeel.web.layout.AsOf;
import dev.evenkeel.web.layout.Csv;
import dev.evenkeel.web.layout.Link;
import dev.evenkeel.web.layout.Missing;
import dev.evenkeel.web.layout.Page;
import dev.evenkeel.web.layout.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

@Controller
class LaunchesController {
    private final Launches launches;
    private final LaunchWatch watch;
    private final Capabilities capabilities;
    private final Accounts accounts;

    LaunchesController(Launches launches, LaunchWatch watch, Capabilities capabilities, Accounts accounts) {
        this.launches = launches;
        this.watch = watch;
        this.capabilities = capabilities;
        this.accounts = accounts;
    }

    @GetMapping("/promises/launches")
    Page list(AsOf asOf) {
        return Page.of("promises/launches", new LaunchesPage(rows(asOf)));
    }

    private List<LaunchesPage.Row> rows(AsOf asOf) {
        return launches.on(asOf.day()).stream().map(this::row).toList();
    }

    private LaunchesPage.Row row(Readiness found) {
        var key = found.launch().capability();
        var title = capabilities
                .on(found.day())
                .find(key)
                .map(listed -> listed.capability().title())
                .orElse(key);
        return new LaunchesPage.Row(found, title, watch.waiting(found));
    }

    @GetMapping("/promises/launches.csv")
    void csv(AsOf asOf, HttpServletResponse response) throws IOException {
        Csv.<LaunchesPage.Row>of(
                        new Csv.Column<>("launch", one -> one.found().launch().key()),
                        new Csv.Column<>("title", one -> one.found().launch().title()),
                        new Csv.Column<>(
                                "capability", one -> one.found().launch().capability()),
                        new Csv.Column<>("on", one -> one.found().launch().on()),
                        new Csv.Column<>("ready", one -> one.found().share()),
                        new Csv.Column<>("state", one -> one.found().state().word()),
                        new Csv.Column<>("promises", one -> one.waiting().size()))
                .send(rows(asOf).stream(), "launches", asOf, response);
    }

    @GetMapping("/promises/launches/{key}")
    Page one(@PathVariable String key, AsOf asOf) {
        return Page.of("promises/launch", page(key, asOf, List.of()));
    }

    private LaunchPage page(String key, AsOf asOf, List<Problem> problems) {
        var found = launches.on(asOf.day(), key).orElseThrow(() -> new Missing("launch " + key));
        return new LaunchPage(row(found), new AccountNames(accounts), problems);
    }

    @PostMapping("/promises/launches/{key}/ticks")
    Object tick(
            @PathVariable String key,
            @RequestParam String task,
            @RequestParam boolean done,
            Principal user,
            RedirectAttributes next,
            AsOf asOf) {
        try {
            launches.tick(key, task, done, user.getName());
            Toast.showWithUndo(
                    next,
                    task + (done ? " is done." : " is open again."),
                    Link.to("promises", "launches", key, "ticks")
                            .with("task", task)
                            .with("done", !done)
                            .toString());
            return new RedirectView(Link.to("promises", "launches", key).toString());
        } catch (Refused refused) {
            return Page.refused("promises/launch", page(key, asOf, refused.problems()));
        }
    }
}
