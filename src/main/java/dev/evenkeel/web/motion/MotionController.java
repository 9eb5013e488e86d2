package dev.evenkeel.web.motion;

import dev.evenkeel.accounts.Accounts;
import dev.evenkeel.desk.DealFacts;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.motion.Motions;
import dev.evenkeel.motion.SalesCycle;
import dev.evenkeel.motion.Selling;
import dev.evenkeel.motion.Switches;
import dev.evenkeel.motion.SwitchingCost;
import dev.evenkeel.web.layout.AsOf;
import dev.evenkeel.web.layout.Csv;
import dev.evenkeel.web.layout.Page;
import dev.evenkeel.web.layout.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

@Controller
class MotionController {
    private final Motions motions;
    private final Switches switches;
    private final Accounts accounts;
    private final DealFacts facts;

    MotionController(Motions motions, Switches switches, Accounts accounts, DealFacts facts) {
        this.motions = motions;
        this.switches = switches;
        this.accounts = accounts;
        this.facts = facts;
    }

    @GetMapping("/motion")
    Page fit(AsOf asOf) {
        return Page.of("motion/fit", new FitPage(motions.fits(asOf.day()).orElse(null)));
    }

    @GetMapping("/motion/deals")
    Page deals(AsOf asOf) {
        return Page.of("motion/deals", page(asOf, SwitchingForm.empty()));
    }

    @GetMapping("/motion/customers")
    Page customers(AsOf asOf) {
        return Page.of("motion/customers", page(asOf, SwitchingForm.empty()));
    }

    @GetMapping("/motion/switching")
    Page switching(AsOf asOf) {
        return Page.of("motion/switching", page(asOf, SwitchingForm.empty()));
    }

    private SellingPage page(AsOf asOf, SwitchingForm form) {
        var selling = motions.selling(asOf.day());
        return new SellingPage(selling, names(selling), owners(selling), form);
    }

    private Map<String, String> names(Selling selling) {
        var names = new HashMap<String, String>();
        Stream.concat(
                        selling.dependence().largest().stream().map(one -> one.account()),
                        selling.switching().records().stream()
                                .map(one -> one.record().account()))
                .forEach(key -> names.computeIfAbsent(key, facts::name));
        return names;
    }

    private Map<Integer, SellingPage.Owner> owners(Selling selling) {
        var owners = new HashMap<Integer, SellingPage.Owner>();
        var ids = selling.cycle().stuck().stream()
                .map(one -> one.deal().account())
                .distinct()
                .toList();
        for (var account : accounts.named(ids))
            owners.put(account.id(), new SellingPage.Owner(account.key(), account.name()));
        return owners;
    }

    @PostMapping("/motion/switching")
    Object record(@RequestParam Map<String, String> given, Principal user, RedirectAttributes next, AsOf asOf) {
        var form = new SwitchingForm(given, List.of());
        try {
            switches.record(form.read(text -> accounts.meant("account", text).key(), asOf.today()), user.getName());
            Toast.show(next, "Noted.");
            return new RedirectView("/motion/switching");
        } catch (Refused refused) {
            return Page.refused("motion/switching", page(asOf, form.with(refused.problems())));
        }
    }

    @GetMapping("/motion/deals.csv")
    void dealsCsv(AsOf asOf, HttpServletResponse response) throws IOException {
        var cycle = motions.selling(asOf.day()).cycle();
        record Row(String by, SalesCycle.Line line) {}
        Csv.<Row>of(
                        new Csv.Column<>("by", Row::by),
                        new Csv.Column<>("name", one -> one.line().name()),
                        new Csv.Column<>("deals", one -> one.line().deals()),
                        new Csv.Column<>("median_days", one -> one.line().median()),
                        new Csv.Column<>("p85_days", one -> one.line().p85()))
                .send(
                        Stream.concat(
                                cycle.segments().stream().map(line -> new Row("segment", line)),
                                cycle.stages().stream().map(line -> new Row("stage", line))),
                        "sales-cycle",
                        asOf,
                        response);
    }

    @GetMapping("/motion/switching.csv")
    void switchingCsv(AsOf asOf, HttpServletResponse response) throws IOException {
        Csv.<SwitchingCost.Line>of(
                        new Csv.Column<>("account", one -> one.record().account()),
                        new Csv.Column<>("incumbent", one -> one.record().incumbent()),
                        new Csv.Column<>("day", one -> one.record().day()),
                        new Csv.Column<>("hours", one -> one.record().hours()),
                        new Csv.Column<>("imported", one -> one.record().imported()),
                        new Csv.Column<>("overlap_months", one -> one.record().overlapMonths()),
                        new Csv.Column<>("share_of_price", one -> Double.isNaN(one.share()) ? "" : one.share()))
                .send(motions.selling(asOf.day()).switching().records().stream(), "switching", asOf, response);
    }
}
