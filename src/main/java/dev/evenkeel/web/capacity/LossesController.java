package dev.evenkeel.web.capacity;

import dev.evenkeel.capacity.Loss;
import dev.evenkeel.capacity.Losses;
import dev.evenkeel.capacity.Plans;
import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.web.layout.AsOf;
import dev.evenkeel.web.layout.Choice;
import dev.evenkeel.web.layout.Link;
import dev.evenkeel.web.layout.Missing;
import dev.evenkeel.web.layout.Page;
import dev.evenkeel.web.layout.Toast;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/// What if hours were lost: who would lose, and moving the dates.
@Controller
@RequestMapping("/capacity/losses")
class LossesController {
    private static final int LATEST = 20;

    private final Losses losses;
    private final Plans plans;

    LossesController(Losses losses, Plans plans) {
        this.losses = losses;
        this.plans = plans;
    }

    @GetMapping
    Page list(AsOf asOf) {
        return Page.of("capacity/losses", page(null, fresh(asOf), List.of()));
    }

    private static Map<String, String> fresh(AsOf asOf) {
        return Map.of("from", asOf.today().toString());
    }

    @GetMapping("/{id:\\d+}")
    Page one(@PathVariable long id, AsOf asOf) {
        return Page.of("capacity/losses", page(known(id), fresh(asOf), List.of()));
    }

    private Loss known(long id) {
        return losses.with(id).orElseThrow(() -> new Missing("simulation " + id));
    }

    private LossesPage page(@Nullable Loss shown, Map<String, String> given, List<Problem> problems) {
        var skills = plans.current().skills().stream()
                .map(skill -> new Choice(skill.key(), skill.name()))
                .toList();
        return new LossesPage(skills, given, shown, losses.latest(LATEST), problems);
    }

    @PostMapping
    Object simulate(@RequestParam Map<String, String> given, Principal user) {
        try {
            var hours = Map.of(text(given, "skill"), CapacityController.number(text(given, "hours")));
            var loss = losses.simulate(hours, day(given, "from"), day(given, "until"), user.getName());
            return to(loss.id());
        } catch (Refused refused) {
            return Page.refused("capacity/losses", page(null, given, refused.problems()));
        }
    }

    private static java.time.LocalDate day(Map<String, String> given, String name) {
        return CapacityController.day(name, text(given, name));
    }

    private static String text(Map<String, String> given, String name) {
        return given.getOrDefault(name, "").strip();
    }

    @PostMapping("/{id:\\d+}/accept")
    Object accept(@PathVariable long id, Principal user, RedirectAttributes next) {
        var loss = known(id);
        try {
            var change = losses.accept(id, user.getName());
            Toast.showWithUndo(next, change.what() + ".", "/capacity/plan/changes/" + change.id() + "/undo");
            return to(id);
        } catch (Refused refused) {
            return Page.refused("capacity/losses", page(loss, Map.of(), new ArrayList<>(refused.problems())));
        }
    }

    private static RedirectView to(long id) {
        return new RedirectView(Link.to("capacity", "losses", Long.toString(id)).toString());
    }
}
