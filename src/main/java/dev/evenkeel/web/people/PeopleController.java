package dev.evenkeel.web.people;

import dev.evenkeel.web.accounts.MomentsCsv;
import dev.evenkeel.web.accounts.TimelineQuery;
import dev.evenkeel.web.layout.AsOf;
import dev.evenkeel.web.layout.Csv;
import dev.evenkeel.web.layout.Link;
import dev.evenkeel.web.layout.Missing;
import dev.evenkeel.web.layout.Page;
import dev.evenkeel.web.layout.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

@Controller
class PeopleController {
    private final PeoplePages people;

    PeopleController(PeoplePages people) {
        this.people = people;
    }

    @GetMapping("/people")
    Page list(@RequestParam Map<String, String> asked, AsOf asOf) {
        return Page.of("people/list", people.list(PeopleQuery.of(asked), asOf));
    }

    @GetMapping("/people.csv")
    void export(@RequestParam Map<String, String> asked, AsOf asOf, HttpServletResponse response) throws IOException {
        PeopleCsv.COLUMNS.send(people.all(PeopleQuery.of(asked), asOf), "people", asOf, response);
    }

    @GetMapping("/people/{id}/timeline.csv")
    void timeline(
            @PathVariable String id, @RequestParam Map<String, String> asked, AsOf asOf, HttpServletResponse response)
            throws IOException {
        var moments = people.moments(id, asked.getOrDefault("definition", ""), TimelineQuery.of(asked), asOf)
                .orElseThrow(() -> new Missing("person " + id));
        MomentsCsv.COLUMNS.send(moments, "events-of-" + Csv.fileName(id), asOf, response);
    }

    @GetMapping("/people/{id}")
    Page person(@PathVariable String id, @RequestParam Map<String, String> asked, AsOf asOf) {
        return people.person(id, asked.getOrDefault("definition", ""), TimelineQuery.of(asked), asOf)
                .map(page -> Page.of("people/person", page))
                .orElseThrow(() -> new Missing("person " + id));
    }

    @PostMapping("/people/{id}/merges/{merge}/undo")
    RedirectView undo(@PathVariable String id, @PathVariable String merge, Principal user, RedirectAttributes next) {
        people.undoMerge(id, merge, user.getName());
        Toast.showWithUndo(
                next,
                "The merge is undone.",
                Link.to("people", id, "merges", merge, "redo").toString());
        return back(id);
    }

    @PostMapping("/people/{id}/merges/{merge}/redo")
    RedirectView redo(@PathVariable String id, @PathVariable String merge, Principal user, RedirectAttributes next) {
        people.redoMerge(id, merge, user.getName());
        Toast.show(next, "The merge holds again.");
        return back(id);
    }

    private static RedirectView back(String id) {
        return new RedirectView(Link.to("people", id).toString());
    }
}
