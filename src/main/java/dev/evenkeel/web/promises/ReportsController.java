package dev.evenkeel.web.promises;

import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.promises.Claims;
import dev.evenkeel.promises.Flow;
import dev.evenkeel.promises.Gaps;
import dev.evenkeel.promises.Notice;
import dev.evenkeel.promises.Notices;
import dev.evenkeel.promises.Promise;
import dev.evenkeel.promises.Promises;
import dev.evenkeel.promises.Reconciliation;
import dev.evenkeel.promises.Reconciling;
import dev.evenkeel.promises.Reliability;
import dev.evenkeel.web.layout.AsOf;
import dev.evenkeel.web.layout.Csv;
import dev.evenkeel.web.layout.Page;
import dev.evenkeel.web.layout.Say;
import dev.evenkeel.web.layout.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

@Controller
class ReportsController {
    private static final int NOTICES = 200;

    private record Figure(String by, Reliability.Line line) {}

    private record Mismatch(String set, Reconciliation.Difference item) {}

    private final Registers registers;
    private final Promises promises;
    private final Gaps gaps;
    private final Reconciling reconciling;
    private final Claims claims;
    private final Notices notices;

    ReportsController(
            Registers registers,
            Promises promises,
            Gaps gaps,
            Reconciling reconciling,
            Claims claims,
            Notices notices) {
        this.registers = registers;
        this.promises = promises;
        this.gaps = gaps;
        this.reconciling = reconciling;
        this.claims = claims;
        this.notices = notices;
    }

    @GetMapping("/promises/reliability")
    Page reliability(AsOf asOf) {
        return Page.of("promises/reliability", reliabilityOf(asOf));
    }

    private ReliabilityPage reliabilityOf(AsOf asOf) {
        var day = asOf.day();
        var all = promises.all(day);
        return new ReliabilityPage(Reliability.of(all, day), gaps.on(day), Flow.of(all, day), registers.names());
    }

    @GetMapping("/promises/reliability.csv")
    void reliabilityCsv(AsOf asOf, HttpServletResponse response) throws IOException {
        var page = reliabilityOf(asOf);
        var lines = Stream.concat(
                Stream.of(new Figure("all", page.found().all())),
                page.groups().stream()
                        .flatMap(group -> group.lines().stream().map(line -> new Figure(group.title(), line))));
        Csv.<Figure>of(
                        new Csv.Column<>("by", Figure::by),
                        new Csv.Column<>("name", one -> one.line().name()),
                        new Csv.Column<>("due", one -> one.line().kept().of()),
                        new Csv.Column<>("kept", one -> one.line().kept().hits()),
                        new Csv.Column<>("low", one -> one.line().kept().low()),
                        new Csv.Column<>("high", one -> one.line().kept().high()),
                        new Csv.Column<>(
                                "kept_by_current_date",
                                one -> one.line().keptByCurrent().hits()),
                        new Csv.Column<>(
                                "brier", one -> ReliabilityPage.brier(one.line().brier())))
                .send(lines, "reliability", asOf, response);
    }

    @GetMapping("/promises/reconciliation")
    Page reconciliation(AsOf asOf) {
        return Page.of("promises/reconciliation", reconciliationOf(asOf, "", List.of()));
    }

    private ReconciliationPage reconciliationOf(AsOf asOf, String text, List<Problem> problems) {
        return new ReconciliationPage(
                reconciling.on(asOf.day()), reconciling.offRoadmap(asOf.day()), claims.on(asOf.day()), text, problems);
    }

    @PostMapping("/promises/claims")
    Object claims(@RequestParam String text, Principal user, RedirectAttributes next, AsOf asOf) {
        try {
            int number = claims.bringIn("pasted", text, user.getName());
            Toast.show(next, Say.count(number, "claim", "claims") + " taken in.");
            return new RedirectView("/promises/reconciliation");
        } catch (Refused refused) {
            return Page.refused("promises/reconciliation", reconciliationOf(asOf, text, refused.problems()));
        }
    }

    @GetMapping("/promises/reconciliation.csv")
    void reconciliationCsv(AsOf asOf, HttpServletResponse response) throws IOException {
        var lines = reconciliationOf(asOf, "", List.of()).sets().stream()
                .flatMap(set -> set.items().stream().map(item -> new Mismatch(set.title(), item)));
        Csv.<Mismatch>of(
                        new Csv.Column<>("set", Mismatch::set),
                        new Csv.Column<>("what", one -> one.item().key()),
                        new Csv.Column<>("title", one -> one.item().title()),
                        new Csv.Column<>("why", one -> one.item().why()),
                        new Csv.Column<>("owner", one -> one.item().owner()),
                        new Csv.Column<>(
                                "promises", one -> one.item().promises().size()),
                        new Csv.Column<>(
                                "places", one -> String.join("; ", one.item().places())))
                .send(lines, "reconciliation", asOf, response);
    }

    @GetMapping("/promises/notices")
    Page notices(@RequestParam(defaultValue = "") String to, AsOf asOf) {
        var all = notices.latest(null, NOTICES);
        var sellers = all.stream().map(Notice::to).distinct().sorted().toList();
        var shown = to.isEmpty() ? all : notices.latest(to, NOTICES);
        var accounts = promises.all(asOf.day()).stream().collect(Collectors.toMap(Promise::id, Promise::account));
        return Page.of("promises/notices", new NoticesPage(to, sellers, shown, accounts, registers.names()));
    }

    @PostMapping("/promises/notices/read")
    RedirectView read(@RequestParam(defaultValue = "") String to, Principal user, RedirectAttributes next) {
        notices.read(to.isEmpty() ? null : to, user.getName());
        Toast.show(next, "All are read.");
        return new RedirectView("/promises/notices");
    }
}
