package dev.evenkeel.web.promises;

import dev.evenkeel.capacity.Reservation;
import dev.evenkeel.capacity.Reservations;
import dev.evenkeel.foundation.Money;
import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.promises.Cause;
import dev.evenkeel.promises.Contradictions;
import dev.evenkeel.promises.Promise;
import dev.evenkeel.promises.Promises;
import dev.evenkeel.promises.Subjects;
import dev.evenkeel.web.layout.AsOf;
import dev.evenkeel.web.layout.Csv;
import dev.evenkeel.web.layout.Link;
import dev.evenkeel.web.layout.Missing;
import dev.evenkeel.web.layout.Page;
import dev.evenkeel.web.layout.Toast;
import dev.evenkeel.web.layout.Typed;
import dev.evenkeel.web.promises.RegisterPage.Tab;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
class RegisterController {
    private final Registers registers;
    private final Promises promises;
    private final Contradictions contradictions;
    private final Reservations reservations;
    private final Subjects subjects;

    RegisterController(
            Registers registers,
            Promises promises,
            Contradictions contradictions,
            Reservations reservations,
            Subjects subjects) {
        this.registers = registers;
        this.promises = promises;
        this.contradictions = contradictions;
        this.reservations = reservations;
        this.subjects = subjects;
    }

    @GetMapping("/promises")
    Page list(
            @RequestParam(defaultValue = "") String tab,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String seller,
            @RequestParam(defaultValue = "") String account,
            AsOf asOf) {
        return Page.of("promises/register", registers.page(new Registers.Query(Tab.of(tab), q, seller, account), asOf));
    }

    @GetMapping("/promises.csv")
    void csv(
            @RequestParam(defaultValue = "") String tab,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String seller,
            @RequestParam(defaultValue = "") String account,
            AsOf asOf,
            HttpServletResponse response)
            throws IOException {
        var found = registers.chosen(new Registers.Query(Tab.of(tab), q, seller, account), asOf.day());
        Csv.<Promise>of(
                        new Csv.Column<>("id", Promise::id),
                        new Csv.Column<>("what", Promise::thing),
                        new Csv.Column<>("account", Promise::account),
                        new Csv.Column<>("deal", Promise::deal),
                        new Csv.Column<>("words", Promise::words),
                        new Csv.Column<>("channel", Promise::channel),
                        new Csv.Column<>("class", one -> one.firmness().word()),
                        new Csv.Column<>("chance", Promise::chance),
                        new Csv.Column<>("made", Promise::madeOn),
                        new Csv.Column<>("first_due", Promise::firstDue),
                        new Csv.Column<>("due", Promise::due),
                        new Csv.Column<>("state", one -> one.state().word()),
                        new Csv.Column<>(
                                "cause", one -> one.cause().map(Cause::word).orElse(null)),
                        new Csv.Column<>("value", one -> amount(one.value())),
                        new Csv.Column<>("currency", one -> currency(one.value())),
                        new Csv.Column<>("seller", Promise::seller),
                        new Csv.Column<>("team", Promise::team))
                .send(found.stream(), "promises", asOf, response);
    }

    private static @Nullable Object amount(@Nullable Money money) {
        return money == null ? null : money.amount();
    }

    private static @Nullable Object currency(@Nullable Money money) {
        return money == null ? null : money.currency();
    }

    /// The card on an account's page.
    @GetMapping("/promises/of/{account}")
    Page of(@PathVariable String account, AsOf asOf) {
        return Page.of("promises/card", new AccountPromises(account, promises.to(account, asOf.day())));
    }

    @GetMapping("/promises/new")
    Page fresh(@RequestParam Map<String, String> given, AsOf asOf) {
        return Page.of("promises/new", form(given, asOf));
    }

    private PromiseForm form(Map<String, String> given, AsOf asOf) {
        return new PromiseForm(subjects.all(asOf.today()), given, List.of());
    }

    @PostMapping("/promises")
    Object make(@RequestParam Map<String, String> given, Principal user, RedirectAttributes next, AsOf asOf) {
        var form = form(given, asOf);
        try {
            var made = promises.make(
                    form.read(subjects, registers::account, user.getName(), asOf.today()), user.getName());
            Toast.show(next, "It is in the register.");
            return to(made.id());
        } catch (Refused refused) {
            return Page.refused("promises/new", form.with(refused.problems()));
        }
    }

    @GetMapping("/promises/{id:\\d+}")
    Page one(@PathVariable long id, AsOf asOf) {
        return Page.of("promises/promise", page(known(id, asOf), asOf, List.of()));
    }

    private Promise known(long id, AsOf asOf) {
        var found = asOf.past() ? promises.with(id, asOf.day()) : promises.with(id);
        return found.orElseThrow(() -> new Missing("promise " + id));
    }

    private PromisePage page(Promise promise, AsOf asOf, List<Problem> problems) {
        var day = asOf.day();
        var against = contradictions.among(promises.to(promise.account(), day), day).stream()
                .filter(one -> one.promise().id() == promise.id())
                .toList();
        var held = promise.reservation()
                .flatMap(reservations::find)
                .filter(Reservation::isOpen)
                .orElse(null);
        return new PromisePage(
                promise, registers.names().of(promise.account()), against, held, day, asOf.past(), problems);
    }

    @PostMapping("/promises/{id:\\d+}/move")
    Object move(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String due,
            @RequestParam(defaultValue = "") String cause,
            @RequestParam(defaultValue = "") String note,
            Principal user,
            RedirectAttributes next,
            AsOf asOf) {
        return deed(
                id,
                asOf,
                next,
                "Moved.",
                false,
                () -> promises.move(id, day("due", due), cause(cause).orElse(null), note, user.getName()));
    }

    @PostMapping("/promises/{id:\\d+}/keep")
    Object keep(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(name = "in_full", defaultValue = "false") boolean inFull,
            @RequestParam(defaultValue = "") String cause,
            @RequestParam(defaultValue = "") String note,
            Principal user,
            RedirectAttributes next,
            AsOf asOf) {
        return deed(
                id,
                asOf,
                next,
                "Delivered.",
                true,
                () -> promises.keep(
                        id,
                        on.isBlank() ? asOf.today() : day("on", on),
                        inFull,
                        cause(cause).orElse(null),
                        note,
                        user.getName()));
    }

    @PostMapping("/promises/{id:\\d+}/give-up")
    Object giveUp(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String cause,
            @RequestParam(defaultValue = "") String note,
            Principal user,
            RedirectAttributes next,
            AsOf asOf) {
        return deed(
                id,
                asOf,
                next,
                "It will not be kept.",
                true,
                () -> promises.giveUp(id, Cause.of(cause), note, user.getName()));
    }

    @PostMapping("/promises/{id:\\d+}/withdraw")
    Object withdraw(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String cause,
            @RequestParam(defaultValue = "") String note,
            Principal user,
            RedirectAttributes next,
            AsOf asOf) {
        return deed(
                id,
                asOf,
                next,
                "Withdrawn.",
                true,
                () -> promises.withdraw(id, cause(cause).orElse(null), note, user.getName()));
    }

    @PostMapping("/promises/{id:\\d+}/reopen")
    Object reopen(@PathVariable long id, Principal user, RedirectAttributes next, AsOf asOf) {
        return deed(id, asOf, next, "It is open again.", false, () -> promises.reopen(id, user.getName()));
    }

    @PostMapping("/promises/{id:\\d+}/agree")
    Object agree(
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean problem,
            @RequestParam(defaultValue = "false") boolean scope,
            Principal user,
            RedirectAttributes next,
            AsOf asOf) {
        return deed(id, asOf, next, "Noted.", false, () -> promises.agree(id, problem, scope, user.getName()));
    }

    private static Optional<Cause> cause(String word) {
        return word.isBlank() ? Optional.empty() : Optional.of(Cause.of(word));
    }

    private static LocalDate day(String where, String text) {
        try {
            return Typed.inReach(text);
        } catch (DateTimeException wrong) {
            throw new Refused(
                    where,
                    text.isBlank() ? "It is empty" : "`" + text + "` is no day",
                    "Give a day such as 2027-03-01");
        }
    }

    private Object deed(
            long id, AsOf asOf, RedirectAttributes next, String words, boolean undo, Supplier<Promise> deed) {
        var before = known(id, asOf);
        Promise after;
        try {
            after = deed.get();
        } catch (Refused refused) {
            return Page.refused("promises/promise", page(before, asOf, refused.problems()));
        }
        var back = Link.to("promises", Long.toString(id), "reopen").toString();
        if (undo) Toast.showWithUndo(next, words, back);
        else Toast.show(next, words);
        return to(after.id());
    }

    private static RedirectView to(long id) {
        return new RedirectView(Link.to("promises", Long.toString(id)).toString());
    }
}
