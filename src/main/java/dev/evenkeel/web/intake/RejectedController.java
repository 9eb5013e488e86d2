package dev.evenkeel.web.intake;

import dev.evenkeel.web.layout.Link;
import dev.evenkeel.web.layout.Page;
import dev.evenkeel.web.layout.Say;
import dev.evenkeel.web.layout.Toast;
import java.security.Principal;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

@Controller
@RequestMapping("/intake/rejected")
class RejectedController {
    private final IntakePages intake;

    RejectedController(IntakePages intake) {
        this.intake = intake;
    }

    @GetMapping
    Page list(@RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "1") int page) {
        return Page.of("intake/rejected", intake.rejected(reason, Math.max(1, page)));
    }

    @PostMapping("/replay")
    RedirectView replay(
            @RequestParam(defaultValue = "") List<String> id,
            @RequestParam(defaultValue = "") String reason,
            Principal user,
            RedirectAttributes next) {
        var accepted = intake.replay(id, reason, user.getName());
        Toast.show(next, Say.count(accepted, "event was", "events were") + " accepted now.");
        return back(reason);
    }

    @PostMapping("/discard")
    RedirectView discard(
            @RequestParam(defaultValue = "") List<String> id,
            @RequestParam(defaultValue = "") String reason,
            Principal user,
            RedirectAttributes next) {
        var gone = intake.discard(id, reason, user.getName());
        Toast.showWithUndo(next, Say.count(gone, "event", "events") + " discarded.", "/intake/rejected/undiscard");
        return back(reason);
    }

    @PostMapping("/undiscard")
    RedirectView undiscard(Principal user, RedirectAttributes next) {
        intake.undiscard(user.getName());
        Toast.show(next, "They are back on the list.");
        return back("");
    }

    private static RedirectView back(String reason) {
        return new RedirectView(
                Link.to("intake", "rejected").with("reason", reason).toString());
    }
}
