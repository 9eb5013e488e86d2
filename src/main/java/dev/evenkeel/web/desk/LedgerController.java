package dev.evenkeel.web.desk;

import dev.evenkeel.accounts.Accounts;
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
import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.web.layout.AsOf;
import dev.evenkeel.web.layout.Link;
import dev.evenkeel.web.layout.Page;
import dev.evenkeel.web.layout.Say;
import dev.evenkeel.web.layout.Toast;
import dev.evenkeel.web.layout.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
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
    private final Accounts accounts;

    LedgerController(
            CustomWorks works,
            DebtNotes debt,
            LookBacks lookBacks,
            DealFacts facts,
            Policies policies,
            Plans plans,
            Accounts accounts) {
        this.works = works;
        this.debt = debt;
        this.lookBacks = lookBacks;
        this.facts = facts;
        this.policies = policies;
        this.plans = plans;
        this.accounts = accounts;
    }

    @GetMapping(CUSTOM_WORK)
    Page customWork(AsOf asOf) {
        return Page.of("desk/custom-work", customWork(asOf, Map.of(), List.of()));
    }

    private LedgerPages.CustomWorkPage customWork(AsOf asOf, Map<String, String> given, List<Problem> problems) {
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
                given,
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
    Object record(@RequestParam Map<String, String> given, Principal user, RedirectAttributes next, AsOf asOf) {
        CustomWork made;
        try {
            made = works.record(work(new Typed(given), asOf.today()), user.getName());
        } catch (Refused refused) {
            return Page.refused("desk/custom-work", customWork(asOf, given, refused.problems()));
        }
        Toast.show(next, made.item() + " is in the register.");
        return new RedirectView(CUSTOM_WORK);
    }

    private NewCustomWork work(Typed typed, LocalDate today) {
        typed.needed("item", "Say what is made, in a few words");
        typed.needed("client", "Give the name or the key of an account");
        var client = typed.read("client", this::account, "is not known", "Give the name or the key of an account");
        var work = new NewCustomWork(
                typed.text("item"),
                client == null ? "" : client,
                null,
                null,
                typed.money("price", currency()),
                typed.number("build_hours"),
                typed.number("carry_hours"),
                typed.money("hour_cost", currency()),
                typed.day("from", today),
                typed.whole("months", A_YEAR),
                typed.whole("switches", 0));
        typed.settle();
        return work;
    }

    private String account(String text) {
        return accounts.meant("account", text).key();
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
            works.reuse(id, account(account), used, asOf.today(), user.getName());
            var back = Link.to("desk", "custom-work", Integer.toString(id), "reuse")
                    .with("account", account)
                    .with("used", !used);
            Toast.showWithUndo(next, account + (used ? " uses it too." : " no longer uses it."), back.toString());
        });
    }

    @GetMapping(DEBT)
    Page debt(AsOf asOf) {
        return Page.of("desk/debt", debt(asOf, Map.of(), List.of()));
    }

    private LedgerPages.DebtPage debt(AsOf asOf, Map<String, String> given, List<Problem> problems) {
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
                given,
                problems);
    }

    @GetMapping(DEBT + ".csv")
    void debtCsv(AsOf asOf, HttpServletResponse response) throws IOException {
        csv(response, "debt-" + asOf.day());
        LedgerCsv.debt(debt.as(asOf.day()), asOf.day(), response.getWriter());
    }

    @PostMapping(DEBT)
    Object note(@RequestParam Map<String, String> given, Principal user, RedirectAttributes next, AsOf asOf) {
        DebtNote made;
        try {
            made = debt.note(note(new Typed(given), asOf.today()), user.getName());
        } catch (Refused refused) {
            return Page.refused("desk/debt", debt(asOf, given, refused.problems()));
        }
        Toast.show(
                next, "Noted. It costs " + Say.points(made.interestHours()) + " hours a month until it is paid off.");
        return new RedirectView(DEBT);
    }

    private NewDebtNote note(Typed typed, LocalDate today) {
        var skill = typed.needed("skill", "Name whose hours they are");
        typed.needed("principal", "Say how many hours it takes to do it properly");
        var whose = typed.read("account", this::account, "is not known", "Leave it empty, or name an account");
        var by = Map.of(skill, typed.number("principal"));
        var interest = Map.of(skill, typed.number("interest"));
        var note = new NewDebtNote(typed.text("shortcut"), whose, null, null, by, interest, today);
        typed.settle();
        return note;
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
            Toast.show(next, Say.quoted(problem.what() + ". " + problem.remedy() + "."));
        }
        return new RedirectView(back);
    }

    private static void csv(HttpServletResponse response, String name) {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"");
    }
}
