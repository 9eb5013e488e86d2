package dev.evenkeel.web.inbox;

import dev.evenkeel.foundation.Refused;
import dev.evenkeel.playbooks.Blocker;
import dev.evenkeel.playbooks.Inbox;
import dev.evenkeel.playbooks.Item;
import dev.evenkeel.web.layout.AsOf;
import dev.evenkeel.web.layout.Link;
import dev.evenkeel.web.layout.Missing;
import dev.evenkeel.web.layout.Page;
import dev.evenkeel.web.layout.Toast;
import java.security.Principal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

@Controller
class InboxController {
    private final InboxPages pages;
    private final Inbox inbox;

    InboxController(InboxPages pages, Inbox inbox) {
        this.pages = pages;
        this.inbox = inbox;
    }

    @GetMapping("/inbox")
    Page list(
            @RequestParam(defaultValue = "") String tab,
            @RequestParam(required = false) @Nullable String seller,
            Principal user,
            AsOf asOf) {
        return Page.of("inbox/list", pages.list(tab, seller, user.getName(), asOf, List.of()));
    }

    @GetMapping("/inbox/{id:\\d+}")
    Page item(@PathVariable long id, Principal user, AsOf asOf) {
        return Page.of("inbox/item", pages.item(known(id, asOf), user.getName(), asOf, List.of()));
    }

    private Item known(long id, AsOf asOf) {
        return inbox.with(id, asOf.day()).orElseThrow(() -> new Missing("inbox entry " + id));
    }

    @PostMapping("/inbox/{id:\\d+}/done")
    Object done(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String back,
            Principal user,
            AsOf asOf,
            RedirectAttributes next) {
        return word(id, back, user, asOf, next, "Done", () -> inbox.done(id, note, user.getName()));
    }

    @PostMapping("/inbox/{id:\\d+}/snooze")
    Object snooze(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String back,
            Principal user,
            AsOf asOf,
            RedirectAttributes next) {
        return word(id, back, user, asOf, next, "Back on " + until, () -> inbox.snooze(id, day(until), user.getName()));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException malformed) {
            throw new Refused("until", "`" + text + "` is not a day", "Write it as 2027-03-31");
        }
    }

    @PostMapping("/inbox/{id:\\d+}/disqualify")
    Object disqualify(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String back,
            Principal user,
            AsOf asOf,
            RedirectAttributes next) {
        return word(
                id,
                back,
                user,
                asOf,
                next,
                "Disqualified",
                () -> inbox.disqualify(id, reason(reason), note, user.getName()));
    }

    private static Blocker reason(String word) {
        return Arrays.stream(Blocker.values())
                .filter(one -> one.name().equals(word))
                .findFirst()
                .orElseThrow(
                        () -> new Refused("reason", "No reason is given", "Choose why they are no case for sales"));
    }

    @PostMapping("/inbox/{id:\\d+}/met")
    Object met(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String back,
            Principal user,
            AsOf asOf,
            RedirectAttributes next) {
        return word(id, back, user, asOf, next, "Met", () -> inbox.met(id, note, user.getName()));
    }

    @PostMapping("/inbox/{id:\\d+}/won")
    Object won(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String back,
            Principal user,
            AsOf asOf,
            RedirectAttributes next) {
        return word(id, back, user, asOf, next, "Won", () -> inbox.won(id, note, user.getName()));
    }

    @PostMapping("/inbox/{id:\\d+}/hand")
    Object hand(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String back,
            Principal user,
            AsOf asOf,
            RedirectAttributes next) {
        return word(id, back, user, asOf, next, "Handed to " + to, () -> inbox.hand(id, to, user.getName()));
    }

    @PostMapping("/inbox/{id:\\d+}/take-back")
    Object takeBack(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String back,
            Principal user,
            AsOf asOf,
            RedirectAttributes next) {
        known(id, asOf);
        try {
            inbox.takeBack(id, user.getName());
            Toast.show(next, "Taken back.");
            return new RedirectView(to(id, back));
        } catch (Refused refused) {
            return Page.refused("inbox/item", pages.item(known(id, asOf), user.getName(), asOf, refused.problems()));
        }
    }

    private Object word(
            long id,
            String back,
            Principal user,
            AsOf asOf,
            RedirectAttributes next,
            String words,
            Supplier<Item> word) {
        var before = known(id, asOf);
        try {
            var after = word.get();
            var text = words + ": " + pages.name(after) + ".";
            if (after.entries().size() == before.entries().size()) Toast.show(next, text);
            else
                Toast.showWithUndo(
                        next,
                        text,
                        Link.to("inbox", Long.toString(id), "take-back")
                                .with("back", back)
                                .toString());
            return new RedirectView(to(id, back));
        } catch (Refused refused) {
            return Page.refused("inbox/item", pages.item(known(id, asOf), user.getName(), asOf, refused.problems()));
        }
    }

    /// @param back `item`, or the name of the seller whose list it came from
    private static String to(long id, String back) {
        if (back.equals("item")) return Link.to("inbox", Long.toString(id)).toString();
        return back.startsWith("seller ")
                ? "/inbox?seller="
                        + org.springframework.web.util.UriUtils.encode(
                                back.substring(7), java.nio.charset.StandardCharsets.UTF_8)
                : "/inbox";
    }
}
