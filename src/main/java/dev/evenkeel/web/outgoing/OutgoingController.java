package dev.evenkeel.web.outgoing;

import dev.evenkeel.foundation.Outgoing.State;
import dev.evenkeel.foundation.OutgoingLedger;
import dev.evenkeel.web.layout.Link;
import dev.evenkeel.web.layout.Page;
import dev.evenkeel.web.layout.Say;
import dev.evenkeel.web.layout.Toast;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

@Controller
@RequestMapping("/settings/outgoing")
class OutgoingController {
    private final OutgoingLedger ledger;
    private final KnownOutgoingPages pages;

    OutgoingController(OutgoingLedger ledger) {
        this.ledger = ledger;
        this.pages = new KnownOutgoingPages(ledger);
    }

    @GetMapping
    Page list(@RequestParam(defaultValue = "") String show, @RequestParam(required = false) @Nullable Long before) {
        return Page.of("outgoing/outgoing", pages.list(state(show), before == null ? Long.MAX_VALUE : before));
    }

    private static @Nullable State state(String word) {
        for (var state : State.values()) if (state.name().equals(word.strip().toUpperCase(Locale.ROOT))) return state;
        return null;
    }

    /// Those that were ticked, or all that failed.
    @PostMapping("/replay")
    RedirectView replay(@RequestParam(defaultValue = "") List<Long> id, Principal user, RedirectAttributes next) {
        int count = id.isEmpty() ? ledger.replayDead(user.getName()) : ledger.replay(id, user.getName());
        Toast.show(next, Say.count(count, "message is", "messages are") + " tried again now.");
        return new RedirectView(
                Link.to("settings", "outgoing").with("show", "waiting").toString());
    }
}
