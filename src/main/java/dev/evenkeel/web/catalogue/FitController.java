package dev.evenkeel.web.catalogue;

import dev.evenkeel.accounts.Accounts;
import dev.evenkeel.catalogue.Capabilities;
import dev.evenkeel.catalogue.Fit;
import dev.evenkeel.catalogue.Need;
import dev.evenkeel.catalogue.NeedLines;
import dev.evenkeel.catalogue.Sheet;
import dev.evenkeel.catalogue.SheetCsv;
import dev.evenkeel.catalogue.Sheets;
import dev.evenkeel.catalogue.Suggestion;
import dev.evenkeel.catalogue.Suggestions;
import dev.evenkeel.catalogue.Weighing;
import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.web.layout.AsOf;
import dev.evenkeel.web.layout.Choice;
import dev.evenkeel.web.layout.Missing;
import dev.evenkeel.web.layout.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.view.RedirectView;

/// How the needs of a deal fit the catalogue, and the checklist filled in.
@Controller
@RequestMapping("/catalogue/fits")
class FitController {
    private final Sheets sheets;
    private final Capabilities capabilities;
    private final Accounts accounts;

    FitController(Sheets sheets, Capabilities capabilities, Accounts accounts) {
        this.sheets = sheets;
        this.capabilities = capabilities;
        this.accounts = accounts;
    }

    @GetMapping
    Page all(@RequestParam(defaultValue = "") String account, AsOf asOf) {
        return Page.of("catalogue/fits", list(asOf, List.of(), "", account, ""));
    }

    private FitList list(AsOf asOf, List<Problem> problems, String name, String account, String text) {
        var weighing = new Weighing(capabilities.on(asOf.day()));
        var rows = sheets.all().stream()
                .map(sheet -> {
                    var fit = weighing.weigh(sheet.needs());
                    return new FitList.Row(
                            sheet, whose(sheet), fit.share(), fit.missing().size());
                })
                .toList();
        return new FitList(rows, problems, name, account, text);
    }

    private @Nullable Choice whose(Sheet sheet) {
        if (sheet.account() == null) return null;
        return accounts.withKey(sheet.account())
                .map(account -> new Choice(account.key(), account.name()))
                .orElse(null);
    }

    @PostMapping
    Object create(
            @RequestParam String name,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Principal user,
            AsOf asOf)
            throws IOException {
        try {
            var lines = file == null || file.isEmpty() ? text : new String(file.getBytes(), StandardCharsets.UTF_8);
            var needs = NeedLines.read(lines.replace("\r\n", "\n"));
            var sheet = sheets.create(name, account(account), needs, user.getName());
            return new RedirectView("/catalogue/fits/" + sheet.id());
        } catch (Refused refused) {
            return Page.refused("catalogue/fits", list(asOf, refused.problems(), name, account, text));
        }
    }

    /// The key of the account with this key or name; null for an empty text.
    private @Nullable String account(String text) {
        if (text.isBlank()) return null;
        return accounts.meant("account", text).key();
    }

    @GetMapping("/{id}")
    Page one(@PathVariable long id, AsOf asOf) {
        var sheet = known(id);
        var catalogue = capabilities.on(asOf.day());
        var weighing = new Weighing(catalogue);
        var fit = weighing.weigh(sheet.needs());
        var suggestions = new Suggestions(catalogue);
        var lines = new ArrayList<FitPage.Line>();
        var likely = new ArrayList<Need>();
        for (int i = 0; i < sheet.lines().size(); i++) {
            var line = line(sheet.lines().get(i), fit.lines().get(i), suggestions);
            lines.add(line);
            likely.add(likely(line));
        }
        var all = catalogue.all().stream().toList();
        return Page.of(
                "catalogue/fit",
                new FitPage(sheet, whose(sheet), fit, weighing.weigh(likely).share(), lines, all));
    }

    private static FitPage.Line line(Sheet.Line line, Fit.Line fit, Suggestions suggestions) {
        var open = line.need().capability() == null;
        var some = open ? suggestions.of(line.need().asked()) : List.<Suggestion>of();
        return new FitPage.Line(line.number(), fit, line.matchedBy(), some);
    }

    private static Need likely(FitPage.Line line) {
        var need = line.fit().need();
        if (line.suggestions().isEmpty()) return need;
        var key = line.suggestions().getFirst().listed().key();
        return new Need(need.asked(), key, need.weight(), need.mustHave(), need.by());
    }

    /// @param capability its key; `(none)` for nothing in the catalogue, empty to take back what was said
    @PostMapping("/{id}/lines/{number}")
    Object match(
            @PathVariable long id,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String capability,
            Principal user) {
        known(id);
        var key = capability.isEmpty() ? null : capability.equals("(none)") ? Need.NOTHING : capability;
        try {
            sheets.match(id, number, key, user.getName());
        } catch (Refused refused) {
            throw new Missing(refused.problems().getFirst().toString());
        }
        return new RedirectView("/catalogue/fits/" + id + "#line-" + number);
    }

    @GetMapping("/{id}/sheet.csv")
    void csv(@PathVariable long id, AsOf asOf, HttpServletResponse response) throws IOException {
        var fit = new Weighing(capabilities.on(asOf.day())).weigh(known(id).needs());
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"sheet-" + id + ".csv\"");
        response.getWriter().write(SheetCsv.of(fit));
    }

    private Sheet known(long id) {
        return sheets.find(id).orElseThrow(() -> new Missing("sheet " + id));
    }
}
