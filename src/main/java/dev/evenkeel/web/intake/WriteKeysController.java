package dev.evenkeel.web.intake;

import dev.evenkeel.foundation.Refused;
import dev.evenkeel.web.intake.IntakePage.FreshKey;
import dev.evenkeel.web.layout.Link;
import dev.evenkeel.web.layout.Toast;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

@Controller
class WriteKeysController {
    static final String FRESH = "freshKey";
    private final IntakePages intake;

    WriteKeysController(IntakePages intake) {
        this.intake = intake;
    }

    @PostMapping("/intake/keys")
    Object create(@RequestParam(defaultValue = "") String name, Principal user, RedirectAttributes next) {
        var called = name.isBlank() ? "product" : name.strip();
        try {
            next.addFlashAttribute(FRESH, new FreshKey(called, intake.createKey(called, user.getName())));
        } catch (Refused refused) {
            return refused(refused, next);
        }
        return back();
    }

    @PostMapping("/intake/keys/{id}/revoke")
    RedirectView revoke(@PathVariable long id, Principal user, RedirectAttributes next) {
        String name;
        try {
            name = intake.revokeKey(id, user.getName());
        } catch (Refused refused) {
            return refused(refused, next);
        }
        Toast.showWithUndo(
                next,
                "The key " + name + " is revoked; its senders get 401 now.",
                Link.to("intake", "keys", Long.toString(id), "restore").toString());
        return back();
    }

    @PostMapping("/intake/keys/{id}/restore")
    RedirectView restore(@PathVariable long id, RedirectAttributes next) {
        try {
            intake.restoreKey(id);
        } catch (Refused refused) {
            return refused(refused, next);
        }
        Toast.show(next, "The key works again.");
        return back();
    }

    private static RedirectView refused(Refused refused, RedirectAttributes next) {
        var problem = refused.problems().getFirst();
        Toast.show(next, problem.what() + ". " + problem.remedy() + ".");
        return back();
    }

    private static RedirectView back() {
        return new RedirectView("/intake");
    }
}
