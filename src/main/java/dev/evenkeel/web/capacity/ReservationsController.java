package dev.evenkeel.web.capacity;

import dev.evenkeel.capacity.Firmness;
import dev.evenkeel.capacity.Reservations;
import dev.evenkeel.capacity.Wish;
import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.web.layout.AsOf;
import dev.evenkeel.web.layout.Page;
import dev.evenkeel.web.layout.Toast;
import java.security.Principal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/// Hours kept back.
@Controller
@RequestMapping("/capacity/reservations")
class ReservationsController {
    private static final String HERE = "/capacity/reservations";

    private final Reservations reservations;
    private final CapacityController questions;
    private final InstantSource clock;

    ReservationsController(Reservations reservations, CapacityController questions, InstantSource clock) {
        this.reservations = reservations;
        this.questions = questions;
        this.clock = clock;
    }

    @GetMapping
    Page list() {
        return Page.of("capacity/reservations", new ReservationList(reservations.open(), List.of()));
    }

    /// @param hold hours until it ends by itself; 0 for good
    @PostMapping
    Object reserve(
            @RequestParam String what,
            @RequestParam String amount,
            @RequestParam String by,
            @RequestParam(defaultValue = "") String whom,
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "48") int hold,
            Principal user,
            RedirectAttributes next,
            AsOf asOf) {
        try {
            var wish = new Wish(
                    UUID.randomUUID(),
                    questions.effort(what, amount, asOf),
                    CapacityController.day(by),
                    whom,
                    label,
                    Firmness.CUSTOMER);
            var until = hold <= 0 ? null : clock.instant().plus(Duration.ofHours(hold));
            var held = reservations.reserve(wish, until, user.getName());
            Toast.showWithUndo(next, held.label() + " is reserved.", HERE + "/" + held.id() + "/release");
            return new RedirectView(HERE);
        } catch (Refused refused) {
            return questions.refused(what, amount, by, asOf, refused.problems());
        }
    }

    @PostMapping("/{id}/confirm")
    Object confirm(@PathVariable UUID id, Principal user, RedirectAttributes next) {
        try {
            Toast.show(next, reservations.confirm(id, user.getName()).label() + " is reserved for good.");
            return new RedirectView(HERE);
        } catch (Refused refused) {
            return refused(refused.problems());
        }
    }

    @PostMapping("/{id}/release")
    Object release(@PathVariable UUID id, Principal user, RedirectAttributes next) {
        try {
            Toast.show(next, reservations.release(id, user.getName()).label() + " is given back.");
            return new RedirectView(HERE);
        } catch (Refused refused) {
            return refused(refused.problems());
        }
    }

    private Page refused(List<Problem> problems) {
        return Page.refused("capacity/reservations", new ReservationList(reservations.open(), problems));
    }
}
