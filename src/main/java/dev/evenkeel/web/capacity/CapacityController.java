package dev.evenkeel.web.capacity;

import dev.evenkeel.capacity.Answer;
import dev.evenkeel.capacity.Capacity;
import dev.evenkeel.capacity.CapacityPlan;
import dev.evenkeel.capacity.Effort;
import dev.evenkeel.capacity.Plans;
import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.web.layout.AsOf;
import dev.evenkeel.web.layout.Chart;
import dev.evenkeel.web.layout.Missing;
import dev.evenkeel.web.layout.Page;
import dev.evenkeel.web.layout.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The board and the question box.
@Controller
class CapacityController {
    private static final List<Integer> SPANS = List.of(13, 26, 52, 104);
    private static final double MOST = 1_000_000;

    private final Boards boards;
    private final Capacity capacity;
    private final Plans plans;

    CapacityController(Boards boards, Capacity capacity, Plans plans) {
        this.boards = boards;
        this.capacity = capacity;
        this.plans = plans;
    }

    @GetMapping("/capacity")
    Page board(@RequestParam(defaultValue = "13") int weeks, AsOf asOf) {
        return Page.of("capacity/board", boards.of(SPANS.contains(weeks) ? weeks : 13, asOf));
    }

    @GetMapping("/capacity.csv")
    void export(AsOf asOf, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"capacity-" + asOf.day() + ".csv\"");
        BoardCsv.write(capacity.board(asOf.day()), response.getWriter());
    }

    @GetMapping("/capacity/weeks/{skill}/{monday}")
    Page cell(@PathVariable String skill, @PathVariable String monday, AsOf asOf) {
        var board = capacity.board(asOf.day());
        var week = board.weeks().stream().map(LocalDate::toString).toList().indexOf(monday);
        var row = board.rows().stream()
                .filter(one -> one.skill().equals(skill))
                .findFirst()
                .orElseThrow(() -> new Missing("skill " + skill));
        if (week < 0) throw new Missing("week " + monday);
        var day = board.weeks().get(week);
        return Page.of(
                "capacity/cell",
                new CellPage(
                        skill, row.name(), day, row.cells().get(week), capacity.commitmentsIn(skill, day, asOf.day())));
    }

    @GetMapping("/capacity/ask")
    Page ask(
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "") String by,
            AsOf asOf) {
        if ((what + amount + by).isBlank())
            return Page.of(
                    "capacity/answer",
                    new AnswerPage(Boards.ask(plans.asOf(asOf.day()), "", "", ""), "", null, "", null, List.of()));
        try {
            return Page.of("capacity/answer", answer(what, amount, by, asOf));
        } catch (Refused refused) {
            return refused(what, amount, by, asOf, refused.problems());
        }
    }

    Page refused(String what, String amount, String by, AsOf asOf, List<Problem> problems) {
        var ask = Boards.ask(plans.asOf(asOf.day()), what, amount, by);
        return Page.refused("capacity/answer", new AnswerPage(ask, "", null, "", null, problems));
    }

    AnswerPage answer(String what, String amount, String by, AsOf asOf) {
        refuseIncomplete(what, amount, by);
        var plan = plans.asOf(asOf.day());
        var answer = capacity.canPromise(effort(what, amount, asOf), day(by), asOf.day());
        var binding = plan.nameOf(answer.reasons().binding());
        return new AnswerPage(
                Boards.ask(plan, what, amount, by),
                thing(plan, what, amount),
                answer,
                binding,
                chart(binding, answer.reasons().weeks()),
                List.of());
    }

    private static String thing(CapacityPlan plan, String what, String amount) {
        var key = what.substring(what.indexOf(':') + 1);
        if (what.startsWith("skill:")) return amount + " hours of " + plan.nameOf(key);
        return amount + " × " + plan.service(key).map(service -> service.name()).orElse(key);
    }

    private static Chart chart(String binding, List<Answer.WeekFree> weeks) {
        var shown = weeks.subList(0, Math.min(52, weeks.size()));
        return new Chart(
                Chart.Kind.AREA,
                "Hours of " + binding + " that may be promised by the end of each week",
                "hours",
                shown.stream().map(week -> week.week().toString()).toList(),
                List.of(new Chart.Series(
                        binding,
                        shown.stream().map(week -> Math.round(week.free())).toList())));
    }

    Effort effort(String what, String amount, AsOf asOf) {
        double number = number(amount);
        var key = what.substring(what.indexOf(':') + 1);
        if (what.startsWith("service:")) return capacity.effortOf(key, number, asOf.day());
        if (what.startsWith("skill:")) return Effort.of(key, number);
        throw new Refused("what", "Nothing is chosen", "Choose a service or a skill");
    }

    /// Everything that is missing or unreadable, together.
    private static void refuseIncomplete(String what, String amount, String by) {
        var problems = new ArrayList<Problem>();
        if (amount.isBlank())
            problems.add(new Problem("how much", "It is missing", "Write hours or pieces, such as 40"));
        else
            try {
                number(amount);
            } catch (Refused refused) {
                problems.addAll(refused.problems());
            }
        if (!what.startsWith("service:") && !what.startsWith("skill:"))
            problems.add(new Problem("what", "Nothing is chosen", "Choose a service or a skill"));
        if (by.isBlank()) problems.add(new Problem("by", "It is missing", "Give the day it is needed by"));
        else
            try {
                day(by);
            } catch (Refused refused) {
                problems.addAll(refused.problems());
            }
        if (!problems.isEmpty()) throw new Refused(problems);
    }

    static double number(String text) {
        try {
            double number = Typed.decimal(text).doubleValue();
            if (number > 0 && number <= MOST) return number;
            throw new Refused("how much", text.strip() + " is out of range", "Write more than 0, at most 1,000,000");
        } catch (NumberFormatException none) {
            throw new Refused("how much", "`" + text + "` is not a number", "Write hours or pieces, such as 40");
        }
    }

    static LocalDate day(String text) {
        return day("by", text);
    }

    static LocalDate day(String field, String text) {
        try {
            return Typed.inReach(text);
        } catch (DateTimeException none) {
            throw new Refused(field, "`" + text + "` is not a day", "Write it as 2026-03-31");
        }
    }
}
