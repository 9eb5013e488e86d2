package dev.evenkeel.web.desk;

import dev.evenkeel.accounts.Accounts;
import dev.evenkeel.desk.Desk;
import dev.evenkeel.desk.Request;
import dev.evenkeel.desk.Ruling;
import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.web.layout.AsOf;
import dev.evenkeel.web.layout.Link;
import dev.evenkeel.web.layout.Missing;
import dev.evenkeel.web.layout.Page;
import dev.evenkeel.web.layout.Toast;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

@Controller
class DeskController {
    private final KnownDeskPages pages;
    private final Desk desk;
    private final Accounts accounts;

    DeskController(KnownDeskPages pages, Desk desk, Accounts accounts) {
        this.pages = pages;
        this.desk = desk;
        this.accounts = accounts;
    }

    @GetMapping("/desk")
    Page queue(@RequestParam(defaultValue = "") String tab, Principal user, AsOf asOf) {
        return Page.of("desk/queue", pages.queue(tab, user.getName(), asOf));
    }

    @GetMapping("/desk/new")
    Page fresh(@RequestParam Map<String, String> given) {
        return Page.of("desk/ask", pages.fresh(given));
    }

    @PostMapping("/desk")
    Object submit(@RequestParam Map<String, String> given, Principal user, RedirectAttributes next) {
        var form = pages.fresh(given);
        try {
            var request = desk.submit(form.read(this::account), user.getName(), null);
            Toast.show(
                    next,
                    request.standing().isWaiting() ? "Asked." : "Approved at once: no rule asks for a signature.");
            return to(request.id());
        } catch (Refused refused) {
            return Page.refused("desk/ask", form.with(refused.problems()));
        }
    }

    @GetMapping("/desk/{id:\\d+}")
    Page request(@PathVariable long id, Principal user, AsOf asOf) {
        if (!asOf.past()) return page(id, user, List.of());
        var then = desk.as(id, asOf.day()).orElseThrow(() -> new Missing("request " + id));
        return Page.of("desk/request", pages.request(then, user.getName(), true, List.of()));
    }

    private Page page(long id, Principal user, List<Problem> problems) {
        var page = pages.request(known(id), user.getName(), false, problems);
        return problems.isEmpty() ? Page.of("desk/request", page) : Page.refused("desk/request", page);
    }

    private Request known(long id) {
        return desk.with(id).orElseThrow(() -> new Missing("request " + id));
    }

    @GetMapping("/desk/{id:\\d+}/again")
    Page again(@PathVariable long id) {
        return Page.of(
                "desk/ask",
                AskForm.again(id, known(id).ask(), pages.fresh(Map.of()).skills()));
    }

    @PostMapping("/desk/{id:\\d+}/again")
    Object resubmit(
            @PathVariable long id, @RequestParam Map<String, String> given, Principal user, RedirectAttributes next) {
        var fresh = pages.fresh(given);
        var form = new AskForm(Long.toString(id), fresh.currency(), fresh.skills(), given, List.of());
        try {
            var request = desk.resubmit(id, form.read(this::account), user.getName());
            Toast.show(next, "Asked again: round " + request.standing().round() + ".");
            return to(id);
        } catch (Refused refused) {
            return Page.refused("desk/ask", form.with(refused.problems()));
        }
    }

    @PostMapping("/desk/{id:\\d+}/decisions")
    Object decide(
            @PathVariable long id,
            @RequestParam String step,
            @RequestParam String ruling,
            @RequestParam(defaultValue = "") String condition,
            @RequestParam(defaultValue = "") String comment,
            Principal user,
            RedirectAttributes next) {
        return deed(id, user, () -> {
            var outcome = desk.decide(id, step, Ruling.of(ruling), condition, comment, user.getName());
            if (outcome.counted())
                Toast.showWithUndo(
                        next,
                        outcome.words(),
                        Link.to("desk", Long.toString(id), "take-back").toString());
            else Toast.show(next, outcome.words());
            return to(id);
        });
    }

    @PostMapping("/desk/{id:\\d+}/take-back")
    Object takeBack(@PathVariable long id, Principal user, RedirectAttributes next) {
        return deed(id, user, () -> {
            desk.takeBack(id, user.getName());
            Toast.show(next, "Taken back.");
            return to(id);
        });
    }

    @PostMapping("/desk/{id:\\d+}/withdraw")
    Object withdraw(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            Principal user,
            RedirectAttributes next) {
        return deed(id, user, () -> {
            desk.withdraw(id, reason, user.getName());
            Toast.show(next, "Withdrawn. It can be asked for again.");
            return to(id);
        });
    }

    @PostMapping("/desk/{id:\\d+}/delegate")
    Object delegate(
            @PathVariable long id,
            @RequestParam String step,
            @RequestParam String to,
            Principal user,
            RedirectAttributes next) {
        return deed(id, user, () -> {
            desk.delegate(id, step, to, user.getName());
            Toast.show(next, "Handed to " + to.strip() + "; you can still decide it yourself.");
            return to(id);
        });
    }

    private String account(String text) {
        return accounts.meant("account", text).key();
    }

    private Object deed(long id, Principal user, Supplier<Object> deed) {
        known(id);
        try {
            return deed.get();
        } catch (Refused refused) {
            return page(id, user, refused.problems());
        }
    }

    private static RedirectView to(long id) {
        return new RedirectView(Link.to("desk", Long.toString(id)).toString());
    }
}
