package dev.evenkeel.web.desk;

import dev.evenkeel.catalogue.Capabilities;
import dev.evenkeel.debt.support.Support;
import dev.evenkeel.debt.support.SupportLoad;
import dev.evenkeel.debt.support.Tickets;
import dev.evenkeel.desk.DealFacts;
import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.web.layout.AsOf;
import dev.evenkeel.web.layout.Csv;
import dev.evenkeel.web.layout.Page;
import dev.evenkeel.web.layout.Say;
import dev.evenkeel.web.layout.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

@Controller
class SupportController {
    private final Support support;
    private final Tickets tickets;
    private final DealFacts facts;
    private final Capabilities capabilities;

    SupportController(Support support, Tickets tickets, DealFacts facts, Capabilities capabilities) {
        this.support = support;
        this.tickets = tickets;
        this.facts = facts;
        this.capabilities = capabilities;
    }

    @GetMapping("/desk/support")
    Page load(AsOf asOf) {
        return Page.of("desk/support", page(asOf, "", List.of()));
    }

    private SupportPage page(AsOf asOf, String text, List<Problem> problems) {
        var load = support.on(asOf.day());
        var names = new HashMap<String, String>();
        for (var one : load.customers().stream().limit(SupportPage.SHOWN).toList())
            names.put(one.account(), facts.name(one.account()));
        var titles = new HashMap<String, String>();
        for (var listed : capabilities.on(asOf.day()).all())
            titles.put(listed.key(), listed.capability().title());
        return new SupportPage(load, names, titles, text, problems);
    }

    @PostMapping("/desk/support")
    Object bringIn(@RequestParam String text, Principal user, RedirectAttributes next, AsOf asOf) {
        try {
            int changed = tickets.bringIn(text, user.getName());
            Toast.show(next, changed == 0 ? "All were known." : Say.count(changed, "ticket", "tickets") + " taken in.");
            return new RedirectView("/desk/support");
        } catch (Refused refused) {
            return Page.refused("desk/support", page(asOf, text, refused.problems()));
        }
    }

    @GetMapping("/desk/support.csv")
    void csv(AsOf asOf, HttpServletResponse response) throws IOException {
        Csv.<SupportLoad.Feature>of(
                        new Csv.Column<>("feature", SupportLoad.Feature::feature),
                        new Csv.Column<>("tickets", SupportLoad.Feature::tickets),
                        new Csv.Column<>("accounts", SupportLoad.Feature::accounts),
                        new Csv.Column<>("hours_a_month", one -> Say.tenths(one.hours())),
                        new Csv.Column<>(
                                "reckoned_hours_a_month", one -> one.works().isEmpty() ? "" : one.reckoned()))
                .send(support.on(asOf.day()).features().stream(), "support", asOf, response);
    }
}
