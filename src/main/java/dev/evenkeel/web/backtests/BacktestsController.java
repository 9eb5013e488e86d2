package dev.evenkeel.web.backtests;

import dev.evenkeel.activity.Grain;
import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.qualification.Definition;
import dev.evenkeel.qualification.Definitions;
import dev.evenkeel.qualification.backtest.Backtest;
import dev.evenkeel.qualification.backtest.Backtests;
import dev.evenkeel.qualification.backtest.Question;
import dev.evenkeel.qualification.backtest.Raised;
import dev.evenkeel.qualification.backtest.Result;
import dev.evenkeel.web.layout.AsOf;
import dev.evenkeel.web.layout.Choice;
import dev.evenkeel.web.layout.Csv;
import dev.evenkeel.web.layout.Link;
import dev.evenkeel.web.layout.Missing;
import dev.evenkeel.web.layout.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

@Controller
class BacktestsController {
    /// Most are done by then, so that the next page shows the result.
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Backtests backtests;
    private final Definitions definitions;
    private final Views views;

    BacktestsController(Backtests backtests, Definitions definitions, Views views) {
        this.backtests = backtests;
        this.definitions = definitions;
        this.views = views;
    }

    @GetMapping("/backtests")
    Page list(@RequestParam(defaultValue = "") String definition, AsOf asOf) {
        return Page.of("backtests/list", page(form(definition), List.of(), asOf));
    }

    @GetMapping("/backtests.csv")
    void exportAll(AsOf asOf, HttpServletResponse response) throws IOException {
        Csv.<Backtest>of(
                        new Csv.Column<>("id", Backtest::id),
                        new Csv.Column<>("definition", Backtest::definition),
                        new Csv.Column<>("version", Backtest::version),
                        new Csv.Column<>("from", one -> one.question().from()),
                        new Csv.Column<>("to", one -> one.question().to()),
                        new Csv.Column<>("horizon_days", one -> one.question().horizonDays()),
                        new Csv.Column<>(
                                "outcome", one -> one.question().outcome().words()),
                        new Csv.Column<>(
                                "verdict",
                                one -> one.verdict() == null
                                        ? ""
                                        : one.verdict().sentence()),
                        new Csv.Column<>("at", Backtest::at),
                        new Csv.Column<>("by", Backtest::by))
                .send(backtests.before(asOf.end()).stream(), "backtests", asOf, response);
    }

    private BacktestList page(BacktestForm form, List<Problem> problems, AsOf asOf) {
        var choices = definitions.current().stream()
                .filter(one -> one.about() == Grain.ACCOUNT)
                .map(one -> new Choice(one.name(), one.title()))
                .toList();
        return new BacktestList(backtests.before(asOf.end()), choices, form, problems);
    }

    /// With what is usual for the definition, or for the first there is.
    private BacktestForm form(String name) {
        return definitions
                .current(name)
                .or(() -> definitions.current().stream()
                        .filter(one -> one.about() == Grain.ACCOUNT)
                        .findFirst())
                .map(one -> BacktestForm.of(backtests.usual(one), one.name()))
                .orElse(new BacktestForm(Map.of()));
    }

    @PostMapping("/backtests")
    Object begin(@RequestParam Map<String, String> given, Principal user, AsOf asOf) {
        var name = given.getOrDefault("definition", "");
        var form = form(name).with(given);
        try {
            var definition = definitions.current(name).orElseThrow(() -> new Missing("definition " + name));
            return begun(definition, definitions.text(name).orElse(""), form.read(), user);
        } catch (Refused refused) {
            return Page.refused("backtests/list", page(form, refused.problems(), asOf));
        }
    }

    /// The text in an editor, saved or not, over the usual days.
    @PostMapping("/backtests/draft")
    Object draft(
            @RequestParam String text,
            @RequestParam(required = false) @Nullable String name,
            Principal user,
            AsOf asOf) {
        var plain = text.replace("\r\n", "\n");
        try {
            var definition = compiled(name == null || name.isEmpty() ? "definition" : name, plain);
            return begun(definition, plain, backtests.usual(definition), user);
        } catch (Refused refused) {
            return Page.refused("backtests/list", page(form(""), refused.problems(), asOf));
        }
    }

    /// What is in use, where the text is its own; otherwise a draft.
    private Definition compiled(String name, String text) {
        return definitions
                .current(name)
                .filter(current -> definitions.text(name).orElse("").equals(text))
                .orElseGet(() -> definitions.compile(name + ".yaml", text));
    }

    /// The same definition, as its text was, about something else.
    @PostMapping("/backtests/{id}/again")
    Object again(@PathVariable long id, @RequestParam Map<String, String> given, Principal user) {
        var backtest = known(id);
        var form = BacktestForm.of(backtest.question(), backtest.definition()).with(given);
        try {
            return begun(compiled(backtest.definition(), backtest.source()), backtest.source(), form.read(), user);
        } catch (Refused refused) {
            return Page.refused("backtests/result", page(backtest, form, Map.of(), refused.problems()));
        }
    }

    private RedirectView begun(Definition definition, String source, Question question, Principal user) {
        long id = backtests.begin(definition, source, question, user.getName());
        backtests.await(id, PATIENCE);
        return new RedirectView(Link.to("backtests", Long.toString(id)).toString());
    }

    @GetMapping("/backtests/{id}")
    Page show(@PathVariable long id, @RequestParam Map<String, String> asked) {
        var backtest = known(id);
        var form = BacktestForm.of(backtest.question(), backtest.definition());
        return Page.of("backtests/result", page(backtest, form, asked, List.of()));
    }

    private Backtest known(long id) {
        return backtests.find(id).orElseThrow(() -> new Missing("backtest " + id));
    }

    private Result done(long id) {
        return backtests.result(id).orElseThrow(() -> new Missing("result of backtest " + id));
    }

    private BacktestPage page(Backtest backtest, BacktestForm form, Map<String, String> asked, List<Problem> problems) {
        var all = problems.isEmpty() ? backtest.problems() : problems;
        if (!backtest.isDone()) return new BacktestPage(backtest, null, null, null, form, List.of(), all);
        var result = done(backtest.id());
        return new BacktestPage(
                backtest, counted(result, asked), result.findings(), Views.curve(result), form, others(backtest), all);
    }

    private Counted counted(Result result, Map<String, String> asked) {
        var backtest = result.backtest();
        return views.counted(
                result, number(asked.get("fit"), backtest.fit()), number(asked.get("usage"), backtest.usage()), (int)
                        Math.clamp(number(asked.get("sellers"), 0), 0, 10_000));
    }

    /// What is no number counts as not said: the page shows which thresholds hold.
    private static double number(@Nullable String text, double otherwise) {
        try {
            return text == null || text.isBlank()
                    ? otherwise
                    : Double.parseDouble(text.strip().replace(',', '.'));
        } catch (NumberFormatException malformed) {
            return otherwise;
        }
    }

    private List<Choice> others(Backtest backtest) {
        return backtests.alike(backtest).stream()
                .map(one -> new Choice(Long.toString(one.id()), title(one)))
                .toList();
    }

    private static String title(Backtest one) {
        return one.title() + ", " + (one.isDraft() ? "a draft" : "version " + one.version()) + " (" + one.id() + ")";
    }

    /// The part of the page that depends on thresholds.
    @GetMapping("/backtests/{id}/numbers")
    Page numbers(@PathVariable long id, @RequestParam Map<String, String> asked) {
        return Page.of("backtests/numbers", counted(done(id), asked));
    }

    @GetMapping("/backtests/compare")
    Page compare(@RequestParam long first, @RequestParam long second) {
        try {
            var comparison = backtests.compare(done(first), done(second));
            return Page.of(
                    "backtests/compare",
                    new ComparePage(
                            comparison,
                            views.entries(comparison.entering()),
                            views.entries(comparison.leaving()),
                            List.of()));
        } catch (Refused refused) {
            return Page.refused("backtests/compare", new ComparePage(null, List.of(), List.of(), refused.problems()));
        }
    }

    @GetMapping("/backtests/{id}/accounts.csv")
    void export(@PathVariable long id, @RequestParam Map<String, String> asked, AsOf asOf, HttpServletResponse response)
            throws IOException {
        var raised = counted(done(id), asked).numbers().raised();
        var names = views.names(raised);
        Csv.<Raised>of(
                        new Csv.Column<>("day", Raised::day),
                        new Csv.Column<>("account", one -> {
                            var account = names.get(one.account());
                            return account == null ? one.account() : account.key();
                        }),
                        new Csv.Column<>("name", one -> {
                            var account = names.get(one.account());
                            return account == null ? "" : account.name();
                        }),
                        new Csv.Column<>("first_time", Raised::first),
                        new Csv.Column<>("points", Raised::points),
                        new Csv.Column<>("owner", Raised::owner),
                        new Csv.Column<>("converted", Raised::converted))
                .send(raised.stream(), "backtest-" + id, asOf, response);
    }
}
