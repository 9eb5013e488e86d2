package dev.evenkeel.api.catalogue;

import dev.evenkeel.accounts.Accounts;
import dev.evenkeel.api.NotFound;
import dev.evenkeel.api.Today;
import dev.evenkeel.catalogue.Capabilities;
import dev.evenkeel.catalogue.NeedLines;
import dev.evenkeel.catalogue.Sheet;
import dev.evenkeel.catalogue.SheetCsv;
import dev.evenkeel.catalogue.Sheets;
import dev.evenkeel.catalogue.Weighing;
import dev.evenkeel.foundation.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `/api/v1/fits`: what a deal needs, weighed against the catalogue.
@Tag(name = "Fit of a deal")
@RestController
@RequestMapping("/api/v1/fits")
class FitsController {
    private final Capabilities capabilities;
    private final Sheets sheets;
    private final Accounts accounts;
    private final Today today;

    FitsController(Capabilities capabilities, Sheets sheets, Accounts accounts, Today today) {
        this.capabilities = capabilities;
        this.sheets = sheets;
        this.accounts = accounts;
        this.today = today;
    }

    record FitQuestion(@Nullable List<NeedQuestion> needs) {}

    /// Weighs needs against the catalogue of a day. Saves nothing.
    @Operation(summary = "How needs fit the catalogue of a day")
    @PostMapping("/weigh")
    FitAnswer weigh(
            @RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf,
            @RequestBody FitQuestion question) {
        var needs = NeedQuestion.read(question.needs());
        return FitAnswer.of(new Weighing(capabilities.on(today.or(asOf))).weigh(needs));
    }

    record NewSheet(
            @Nullable String name,
            @Nullable String account,
            @Nullable List<NeedQuestion> needs,
            @Nullable String text) {}

    /// Keeps a sheet of needs: as `needs`, or as `text` with one need a line or CSV with a heading.
    @Operation(summary = "Keep a sheet of needs")
    @PostMapping
    SheetAnswer create(@RequestBody NewSheet sheet, Principal who) {
        if (sheet.text() != null && sheet.needs() != null)
            throw new Refused("needs", "They stand beside text", "Send one of the two");
        var account = sheet.account() == null
                ? null
                : accounts.meant("account", sheet.account()).key();
        var needs = sheet.text() == null ? NeedQuestion.read(sheet.needs()) : NeedLines.read(sheet.text());
        var name = sheet.name() == null ? "" : sheet.name();
        return whole(sheets.create(name, account, needs, who.getName()), capabilities.today());
    }

    @Operation(summary = "All sheets, newest first")
    @GetMapping
    List<SheetAnswer> all(@RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf) {
        var end = Today.after(today.or(asOf));
        return SheetAnswer.of(
                sheets.all().stream().filter(sheet -> sheet.at().isBefore(end)).toList());
    }

    @Operation(summary = "A sheet, filled in as of a day")
    @GetMapping("/{id}")
    SheetAnswer one(@PathVariable long id, @RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf) {
        return whole(known(id), today.or(asOf));
    }

    /// The sheet as the customer gets it: what was asked, the answer, and wording that is safe.
    @Operation(summary = "The filled-in sheet as CSV")
    @GetMapping(value = "/{id}/sheet.csv", produces = "text/csv")
    String csv(@PathVariable long id, @RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf) {
        return SheetCsv.of(
                new Weighing(capabilities.on(today.or(asOf))).weigh(known(id).needs()));
    }

    /// @param capability its key; an empty one says that there is none, null takes back what was said
    record Match(@Nullable String capability) {}

    @Operation(summary = "Say which capability a line means")
    @PutMapping("/{id}/lines/{number}")
    SheetAnswer match(@PathVariable long id, @PathVariable int number, @RequestBody Match match, Principal who) {
        known(id);
        sheets.match(id, number, match.capability(), who.getName());
        return whole(known(id), capabilities.today());
    }

    private Sheet known(long id) {
        return sheets.find(id)
                .orElseThrow(() ->
                        new NotFound("sheet " + id, "There is none of this number", "List them with GET /api/v1/fits"));
    }

    private SheetAnswer whole(Sheet sheet, LocalDate day) {
        return SheetAnswer.of(sheet, FitAnswer.of(new Weighing(capabilities.on(day)).weigh(sheet.needs())));
    }
}
