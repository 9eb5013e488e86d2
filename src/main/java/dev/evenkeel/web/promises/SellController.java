package dev.evenkeel.web.promises;

import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.promises.CanWe;
import dev.evenkeel.promises.Offers;
import dev.evenkeel.promises.Pulses;
import dev.evenkeel.promises.QuestionReader;
import dev.evenkeel.promises.Readings;
import dev.evenkeel.promises.SellToday;
import dev.evenkeel.promises.Sheets;
import dev.evenkeel.promises.Signatures;
import dev.evenkeel.promises.Subjects;
import dev.evenkeel.web.layout.AsOf;
import dev.evenkeel.web.layout.Csv;
import dev.evenkeel.web.layout.Link;
import dev.evenkeel.web.layout.Page;
import dev.evenkeel.web.layout.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

@Controller
class SellController {
    private record Cell(String where, SellToday.Line line) {}

    private final Sheets sheets;
    private final Signatures signatures;
    private final Offers offers;
    private final QuestionReader reader;
    private final Pulses pulses;
    private final Subjects subjects;
    private final Readings readings;

    SellController(
            Sheets sheets,
            Signatures signatures,
            Offers offers,
            QuestionReader reader,
            Pulses pulses,
            Subjects subjects,
            Readings readings) {
        this.sheets = sheets;
        this.signatures = signatures;
        this.offers = offers;
        this.reader = reader;
        this.pulses = pulses;
        this.subjects = subjects;
        this.readings = readings;
    }

    @GetMapping("/sell")
    Page sell(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String segment, AsOf asOf) {
        if (q.isBlank()) return Page.of("promises/sell", page(q, segment, null, List.of(), asOf));
        try {
            var answer = offers.canWe(reader.read(q, asOf.day()), asOf.day());
            return Page.of("promises/sell", page(q, segment, answer, List.of(), asOf));
        } catch (Refused refused) {
            return Page.refused("promises/sell", page(q, segment, null, refused.problems(), asOf));
        }
    }

    private SellPage page(String q, String segment, @Nullable CanWe answer, List<Problem> problems, AsOf asOf) {
        var day = asOf.day();
        var sheet = sheets.on(day, segment);
        return new SellPage(
                q, answer, problems, sheet, sheets.segments(day), pulses.on(day), readings.of(sheet), example(asOf));
    }

    private String example(AsOf asOf) {
        var all = subjects.all(asOf.day());
        return all.isEmpty()
                ? "Can we … by …"
                : all.getLast().title() + " by " + asOf.day().plusMonths(2);
    }

    /// Keeps the hours back for two days and goes on to the promise.
    @PostMapping("/sell/reservations")
    Object reserve(
            @RequestParam String q,
            @RequestParam(defaultValue = "48") int hold,
            Principal user,
            RedirectAttributes next,
            AsOf asOf) {
        try {
            var question = reader.read(q, asOf.today());
            var held = offers.hold(UUID.randomUUID(), question, Duration.ofHours(hold), user.getName());
            Toast.showWithUndo(
                    next,
                    held.label() + " is kept back.",
                    Link.to("capacity", "reservations", held.id().toString(), "release")
                            .toString());
            return new RedirectView(Link.to("promises", "new")
                    .with("what", question.subject().key())
                    .with("pieces", question.pieces())
                    .with("account", question.account())
                    .with("due", question.by())
                    .with("reservation", held.id())
                    .toString());
        } catch (Refused refused) {
            return Page.refused("promises/sell", page(q, "", null, refused.problems(), asOf));
        }
    }

    @PostMapping("/sell/signatures")
    RedirectView sign(
            @RequestParam(defaultValue = "") String segment, Principal user, RedirectAttributes next, AsOf asOf) {
        signatures.sign(sheets.on(asOf.today(), segment), user.getName());
        Toast.showWithUndo(
                next,
                "You stand by this sheet.",
                Link.to("sell", "signatures", "take-back")
                        .with("segment", segment)
                        .toString());
        return back(segment);
    }

    @PostMapping("/sell/signatures/take-back")
    RedirectView takeBack(
            @RequestParam(defaultValue = "") String segment, Principal user, RedirectAttributes next, AsOf asOf) {
        signatures.takeBack(segment, asOf.today(), user.getName());
        Toast.show(next, "Your signature is taken back.");
        return back(segment);
    }

    @PostMapping("/sell/readers")
    RedirectView read(
            @RequestParam(defaultValue = "") String segment, Principal user, RedirectAttributes next, AsOf asOf) {
        readings.confirm(sheets.on(asOf.today(), segment), user.getName());
        Toast.show(next, "Noted: you know what is sold today.");
        return back(segment);
    }

    @PostMapping("/sell/confidence")
    RedirectView say(
            @RequestParam String what,
            @RequestParam int mark,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String segment,
            Principal user,
            RedirectAttributes next) {
        try {
            pulses.say(what, mark, reason, user.getName());
            Toast.show(next, "Noted: " + mark + " of 5.");
        } catch (Refused refused) {
            Toast.show(next, refused.problems().getFirst().what() + ".");
        }
        return back(segment);
    }

    private static RedirectView back(String segment) {
        return new RedirectView(Link.to("sell").with("segment", segment).toString());
    }

    @GetMapping("/sell.csv")
    void csv(@RequestParam(defaultValue = "") String segment, AsOf asOf, HttpServletResponse response)
            throws IOException {
        var sheet = sheets.on(asOf.day(), segment);
        var lines = Stream.of(
                        sheet.confident().stream().map(line -> new Cell("today", line)),
                        sheet.later().stream().map(line -> new Cell("with a date", line)),
                        sheet.desk().stream().map(line -> new Cell("desk", line)),
                        sheet.never().stream().map(line -> new Cell("never", line)))
                .flatMap(one -> one);
        Csv.<Cell>of(
                        new Csv.Column<>("sell", Cell::where),
                        new Csv.Column<>("capability", cell -> cell.line().key()),
                        new Csv.Column<>("title", cell -> cell.line().title()),
                        new Csv.Column<>("from", cell -> cell.line().from()),
                        new Csv.Column<>("chance", cell -> cell.line().chance()),
                        new Csv.Column<>(
                                "limits", cell -> String.join("; ", cell.line().limits())),
                        new Csv.Column<>(
                                "plans", cell -> String.join("; ", cell.line().plans())),
                        new Csv.Column<>("say", cell -> cell.line().say()),
                        new Csv.Column<>("because", cell -> cell.line().because()))
                .send(lines, "sell-today" + (segment.isBlank() ? "" : "-" + Csv.fileName(segment)), asOf, response);
    }
}
