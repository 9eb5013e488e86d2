package dev.evenkeel.web.outgoing;

import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.web.layout.Link;
import dev.evenkeel.web.layout.Page;
import dev.evenkeel.web.layout.Toast;
import dev.evenkeel.webhooks.NewEndpoint;
import dev.evenkeel.webhooks.Webhooks;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

@Controller
@RequestMapping("/settings/outgoing/webhooks")
class WebhooksController {
    private static final String TEMPLATE = "outgoing/webhooks";

    private final Webhooks webhooks;

    WebhooksController(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @GetMapping
    Page list() {
        return Page.of(TEMPLATE, page(null, "", List.of()));
    }

    /// The secret is on this answer and nowhere else.
    @PostMapping
    Page add(@RequestParam String url, @RequestParam(defaultValue = "") List<String> type, Principal user) {
        try {
            return Page.of(TEMPLATE, page(webhooks.add(url, type, user.getName()), "", List.of()));
        } catch (Refused refused) {
            return Page.refused(TEMPLATE, page(null, url, refused.problems()));
        }
    }

    @PostMapping("/{id}/test")
    RedirectView test(@PathVariable long id, Principal user, RedirectAttributes next) {
        webhooks.test(id, user.getName());
        Toast.show(next, "A test is on its way; it stands under Sent once it was taken.");
        return back();
    }

    @PostMapping("/{id}/off")
    RedirectView off(@PathVariable long id, Principal user, RedirectAttributes next) {
        webhooks.switchOff(id, user.getName(), null);
        Toast.showWithUndo(next, "Nothing more is sent there.", to(id, "on"));
        return back();
    }

    @PostMapping("/{id}/on")
    RedirectView on(@PathVariable long id, Principal user, RedirectAttributes next) {
        webhooks.switchOn(id, user.getName());
        Toast.show(next, "Events are sent there from now on.");
        return back();
    }

    private WebhooksPage page(@Nullable NewEndpoint fresh, String url, List<Problem> problems) {
        return new WebhooksPage(webhooks.list(), Webhooks.TYPES, fresh, url, problems);
    }

    private static String to(long id, String deed) {
        return Link.to("settings", "outgoing", "webhooks", Long.toString(id), deed)
                .toString();
    }

    private static RedirectView back() {
        return new RedirectView("/settings/outgoing/webhooks");
    }
}
