package dev.evenkeel.web.intake;

import dev.evenkeel.web.layout.AsOf;
import dev.evenkeel.web.layout.Link;
import dev.evenkeel.web.layout.Page;
import dev.evenkeel.web.layout.Say;
import dev.evenkeel.web.layout.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

@Controller
class RejectedController {
    private final IntakePages intake;

    RejectedController(IntakePages intake) {
        this.intake = intake;
    }

    @GetMapping("/intake/rejected")
    Page list(
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable Long before,
            AsOf asOf) {
        return Page.of("intake/rejected", intake.rejected(reason, before == null ? Long.MAX_VALUE : before, asOf));
    }

    @GetMapping("/intake/rejected.csv")
    void export(@RequestParam(defaultValue = "") String reason, AsOf asOf, HttpServletResponse response)
            throws IOException {
        RejectedCsv.COLUMNS.send(intake.allRejected(reason, asOf), "refused", asOf, response);
    }

    @PostMapping("/intake/rejected/replay")
    RedirectView replay(
            @RequestParam(defaultValue = "") List<Long> id,
            @RequestParam(defaultValue = "") String reason,
            Principal user,
            RedirectAttributes next) {
        var replayed = intake.replay(id, reason, user.getName());
        var left = replayed.refused() == 0 ? "" : " " + Say.count(replayed.refused(), "is", "are") + " still refused.";
        Toast.show(next, Say.count(replayed.accepted(), "event was", "events were") + " accepted now." + left);
        return back(reason);
    }

    @PostMapping("/intake/rejected/discard")
    RedirectView discard(
            @RequestParam(defaultValue = "") List<Long> id,
            @RequestParam(defaultValue = "") String reason,
            Principal user,
            RedirectAttributes next) {
        var gone = intake.discard(id, reason, user.getName());
        Toast.showWithUndo(next, Say.count(gone, "event", "events") + " discarded.", "/intake/rejected/undiscard");
        return back(reason);
    }

    @PostMapping("/intake/rejected/undiscard")
    RedirectView undiscard(Principal user, RedirectAttributes next) {
        var back = intake.undiscard(user.getName());
        Toast.show(next, Say.count(back, "event is", "events are") + " back on the list.");
        return back("");
    }

    private static RedirectView back(String reason) {
        return new RedirectView(
                Link.to("intake", "rejected").with("reason", reason).toString());
    }
}
