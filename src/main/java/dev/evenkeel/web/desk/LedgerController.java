package dev.evenkeel.web.desk;

import dev.evenkeel.capacity.MonthlyHours;
import dev.evenkeel.capacity.Plans;
import dev.evenkeel.debt.CustomWork;
import dev.evenkeel.debt.CustomWorks;
import dev.evenkeel.debt.CustomisationLoad;
import dev.evenkeel.debt.DebtNote;
import dev.evenkeel.debt.DebtNotes;
import dev.evenkeel.debt.Fate;
import dev.evenkeel.debt.InterestTrend;
import dev.evenkeel.debt.LookBacks;
import dev.evenkeel.debt.NewCustomWork;
import dev.evenkeel.debt.NewDebtNote;
import dev.evenkeel.debt.Variants;
import dev.evenkeel.desk.DealFacts;
import dev.evenkeel.desk.Policies;
import dev.evenkeel.foundation.Money;
import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.web.layout.AsOf;
import dev.evenkeel.web.layout.Link;
import dev.evenkeel.web.layout.Page;
import dev.evenkeel.web.layout.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.security.Principal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

@Controller
class LedgerController {
    private static final String CUSTOM_WORK = "/desk/custom-work";
    private static final String DEBT = "/desk/debt";
    private static final int A_YEAR = 12;

    private final CustomWorks works;
    private final DebtNotes debt;
    private final LookBacks lookBacks;
    private final DealFacts facts;
    private final Policies policies;
    private final Plans plans;

    LedgerController(
            CustomWorks works, DebtNotes debt, LookBacks lookBacks, DealFacts facts, Policies policies, Plans plans) {
        this.works = works;
        this.debt = debt;
        this.lookBacks = lookBacks;
        this.facts = facts;
        this.policies = policies;
        this.plans = plans;
    }

    @GetMapping(CUSTOM_WORK)
    Page customWork(AsOf asOf) {
        return Page.of("desk/custom-work", customWork(asOf, List.of()));
    }

    private LedgerPages.CustomWorkPage customWork(AsOf asOf, List<Problem> problems) {
        var all = works.as(asOf.day());
        var customers = facts.revenue(currency(), asOf.day()).keySet();
        return new LedgerPages.CustomWorkPage(
                asOf.day(),
                currency(),
                all,
                all.stream()
                        .filter(CustomWork::isCarried)
                        .filter(work -> work.advice(asOf.day()).fate() != Fate.CARRIED)
                        .toList(),
                CustomisationLoad.of(all, customers),
                Variants.of(all, customers),
                lookBacks.as(asOf.day()),
                names(all.stream()
                        .flatMap(work -> Stream.concat(Stream.of(work.client()), work.reusedBy().stream()))
                        .toList()),
                problems);
    }

    private Map<String, String> names(Collection<String> keys) {
        var names = new HashMap<String, String>();
        for (var key : keys) names.computeIfAbsent(key, facts::name);
        return names;
    }

    private String currency() {
        return policies.currency().orElse("USD");
    }

    @GetMapping(CUSTOM_WORK + ".csv")
    void customWorkCsv(AsOf asOf, HttpServletResponse response) throws IOException {
        csv(response, "custom-work-" + asOf.day());
        LedgerCsv.customWork(works.as(asOf.day()), asOf.day(), response.getWriter());
    }

    @PostMapping(CUSTOM_WORK)
    Object record(
            @RequestParam String item,
            @RequestParam String client,
            @RequestParam(defaultValue = "0") BigDecimal price,
            @RequestParam(name = "build_hours", defaultValue = "0") double build,
            @RequestParam(name = "carry_hours", defaultValue = "0") double carry,
            @RequestParam(name = "hour_cost", defaultValue = "0") BigDecimal hourCost,
            @RequestParam(defaultValue = "12") int months,
            @RequestParam(defaultValue = "0") int switches,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            Principal user,
            RedirectAttributes next,
            AsOf asOf) {
        try {
            var work = new NewCustomWork(
                    item,
                    client,
                    null,
                    null,
                    Money.of(price, currency()),
                    build,
                    carry,
                    Money.of(hourCost, currency()),
                    from,
                    months,
                    switches);
            works.record(work, user.getName());
        } catch (Refused refused) {
            return Page.refused("desk/custom-work", customWork(asOf, refused.problems()));
        }
        Toast.show(next, item.strip() + " is in the register.");
        return new RedirectView(CUSTOM_WORK);
    }

    @PostMapping(CUSTOM_WORK + "/{id}/fate")
    RedirectView fate(
            @PathVariable int id,
            @RequestParam String fate,
            @RequestParam(defaultValue = "") String reason,
            Principal user,
            RedirectAttributes next,
            AsOf asOf) {
        return said(next, CUSTOM_WORK, () -> {
            var work = works.decide(id, Fate.of(fate), reason, asOf.today(), user.getName());
            var back =
                    Link.to("desk", "custom-work", Integer.toString(id), "fate").with("fate", "CARRIED");
            if (work.isCarried()) Toast.show(next, work.item() + " is carried on.");
            else Toast.showWithUndo(next, work.item() + " is " + work.fate().words() + ".", back.toString());
        });
    }

    @PostMapping(CUSTOM_WORK + "/{id}/reuse")
    RedirectView reuse(
            @PathVariable int id,
            @RequestParam String account,
            @RequestParam(defaultValue = "true") boolean used,
            Principal user,
            RedirectAttributes next,
            AsOf asOf) {
        return said(next, CUSTOM_WORK, () -> {
            works.reuse(id, account, used, asOf.today(), user.getName());
            var back = Link.to("desk", "custom-work", Integer.toString(id), "reuse")
                    .with("account", account)
                    .with("used", !used);
            Toast.showWithUndo(next, account + (used ? " uses it too." : " no longer uses it."), back.toString());
        });
    }

    @GetMapping(DEBT)
    Page debt(AsOf asOf) {
        return Page.of("desk/debt", debt(asOf, List.of()));
    }

    private LedgerPages.DebtPage debt(AsOf asOf, List<Problem> problems) {
        var notes = debt.as(asOf.day());
        var plan = plans.asOf(asOf.day());
        return new LedgerPages.DebtPage(
                asOf.day(),
                notes,
                debt.interestBySkill(asOf.day()),
                InterestTrend.of(
                        debt,
                        asOf.day(),
                        A_YEAR,
                        month -> MonthlyHours.of(plan, month).work()),
                MonthlyHours.of(plan, asOf.day()).debt(),
                names(notes.stream()
                        .map(DebtNote::account)
                        .filter(Objects::nonNull)
                        .toList()),
                problems);
    }

    @GetMapping(DEBT + ".csv")
    void debtCsv(AsOf asOf, HttpServletResponse response) throws IOException {
        csv(response, "debt-" + asOf.day());
        LedgerCsv.debt(debt.as(asOf.day()), asOf.day(), response.getWriter());
    }

    @PostMapping(DEBT)
    Object note(
            @RequestParam String shortcut,
            @RequestParam(defaultValue = "") String account,
            @RequestParam String skill,
            @RequestParam double principal,
            @RequestParam(defaultValue = "0") double interest,
            Principal user,
            RedirectAttributes next,
            AsOf asOf) {
        try {
            var whose = account.isBlank() ? null : account.strip();
            var by = Map.of(skill.strip(), principal);
            debt.note(
                    new NewDebtNote(shortcut, whose, null, null, by, Map.of(skill.strip(), interest), asOf.today()),
                    user.getName());
        } catch (Refused refused) {
            return Page.refused("desk/debt", debt(asOf, refused.problems()));
        }
        Toast.show(next, "Noted. It costs " + interest + " hours a month until it is paid off.");
        return new RedirectView(DEBT);
    }

    @PostMapping(DEBT + "/{id}/payments")
    RedirectView pay(
            @PathVariable int id,
            @RequestParam String skill,
            @RequestParam double hours,
            Principal user,
            RedirectAttributes next,
            AsOf asOf) {
        return said(next, DEBT, () -> {
            var note = debt.pay(id, skill, hours, asOf.today(), user.getName());
            var back = Link.to("desk", "debt", Integer.toString(id), "take-back");
            Toast.showWithUndo(next, note.isPaidOff() ? "Paid off." : "Noted.", back.toString());
        });
    }

    @PostMapping(DEBT + "/{id}/take-back")
    RedirectView takeBack(@PathVariable int id, Principal user, RedirectAttributes next) {
        return said(next, DEBT, () -> {
            debt.takeBack(id, user.getName());
            Toast.show(next, "Taken back.");
        });
    }

    private static RedirectView said(RedirectAttributes next, String back, Runnable deed) {
        try {
            deed.run();
        } catch (Refused refused) {
            var problem = refused.problems().getFirst();
            Toast.show(next, problem.what() + ". " + problem.remedy() + ".");
        }
        return new RedirectView(back);
    }

    private static void csv(HttpServletResponse response, String name) {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"");
    }
}
