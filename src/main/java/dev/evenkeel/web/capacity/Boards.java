package dev.evenkeel.web.capacity;

import dev.evenkeel.capacity.Board;
import dev.evenkeel.capacity.Capacity;
import dev.evenkeel.capacity.CapacityPlan;
import dev.evenkeel.capacity.Interests;
import dev.evenkeel.capacity.Kind;
import dev.evenkeel.capacity.PlanLine;
import dev.evenkeel.capacity.Plans;
import dev.evenkeel.web.capacity.BoardPage.Cell;
import dev.evenkeel.web.capacity.BoardPage.Month;
import dev.evenkeel.web.layout.AsOf;
import dev.evenkeel.web.layout.Chart;
import dev.evenkeel.web.layout.Choice;
import dev.evenkeel.web.layout.Say;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the board for its page.
@Component
final class Boards {
    private static final int LINES = 6;
    private static final int MONTHS = 6;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    private final Capacity capacity;
    private final Plans plans;
    private final Interests interests;

    Boards(Capacity capacity, Plans plans, Interests interests) {
        this.capacity = capacity;
        this.plans = plans;
        this.interests = interests;
    }

    BoardPage of(int shown, AsOf asOf) {
        var board = capacity.board(asOf.day());
        var plan = plans.asOf(asOf.day());
        var rows = board.rows().stream().map(row -> row(board, row, shown)).toList();
        return new BoardPage(
                board.weeks().subList(0, shown),
                rows,
                shown,
                chart(board, shown),
                months(board),
                overdue(plan, asOf.day()),
                interest(plan, asOf.day()),
                ask(plan, "", "", ""));
    }

    private List<BoardPage.Interest> interest(CapacityPlan plan, LocalDate day) {
        return interests.asOf(day).entrySet().stream()
                .map(one -> new BoardPage.Interest(
                        plan.nameOf(one.getKey()),
                        one.getValue(),
                        plan.find(Kind.SKILL, one.getKey()).isPresent()))
                .toList();
    }

    static BoardPage.Ask ask(CapacityPlan plan, String what, String amount, String by) {
        var things = new ArrayList<Choice>();
        plan.all(PlanLine.Service.class)
                .forEach(service -> things.add(new Choice("service:" + service.key(), service.name() + " (pieces)")));
        plan.skills().forEach(skill -> things.add(new Choice("skill:" + skill.key(), skill.name() + " (hours)")));
        return new BoardPage.Ask(things, what, amount, by);
    }

    private static BoardPage.Row row(Board board, Board.Row row, int shown) {
        var cells = new ArrayList<Cell>();
        for (int week = 0; week < shown; week++)
            cells.add(cell(row.name(), board.weeks().get(week), row.cells().get(week)));
        return new BoardPage.Row(row.skill(), row.name(), cells);
    }

    private static Cell cell(String name, LocalDate monday, Board.Cell cell) {
        var words =
                "%s, week of %s: %s h free until its end; that week %s h for sale, %s h promised, %s h hoped for, %s h reserved"
                        .formatted(
                                name,
                                Say.shortDay(monday),
                                hours(cell.free()),
                                hours(cell.sure() - cell.reserve()),
                                hours(cell.promised()),
                                hours(cell.hoped()),
                                hours(cell.soft() + cell.hard()));
        return new Cell(monday, hours(cell.free()), look(cell), cell.soft() + cell.hard() > 0, words);
    }

    /// Whole hours, with a real minus.
    static String hours(double hours) {
        long whole = Math.round(hours);
        return whole < 0 ? "−" + Say.number(-whole) : Say.number(whole);
    }

    private static String look(Board.Cell cell) {
        if (cell.isOver() || cell.free() < -0.5) return "over";
        if (cell.free() < 0.5) return "none";
        return cell.free() < cell.sure() - cell.reserve() ? "low" : "free";
    }

    private static @Nullable Chart chart(Board board, int shown) {
        if (board.rows().isEmpty()) return null;
        var days = board.weeks().subList(0, shown).stream()
                .map(LocalDate::toString)
                .toList();
        var series = board.rows().stream()
                .limit(LINES)
                .map(row -> new Chart.Series(
                        row.name(),
                        row.cells().subList(0, shown).stream()
                                .map(cell -> Math.round(cell.free()))
                                .toList()))
                .toList();
        return new Chart(Chart.Kind.AREA, "Hours that may be promised by the end of each week", "hours", days, series);
    }

    private static List<Month> months(Board board) {
        var sums = new LinkedHashMap<YearMonth, double[]>();
        for (var row : board.rows())
            for (int week = 0; week < row.cells().size(); week++) {
                var cell = row.cells().get(week);
                var sum = sums.computeIfAbsent(YearMonth.from(board.weeks().get(week)), month -> new double[3]);
                sum[0] += cell.sure() - cell.reserve();
                sum[1] += cell.promised() + cell.soft() + cell.hard();
                sum[2] += cell.hoped();
            }
        return sums.entrySet().stream()
                .limit(MONTHS)
                .map(sum ->
                        new Month(MONTH.format(sum.getKey()), sum.getValue()[0], sum.getValue()[1], sum.getValue()[2]))
                .toList();
    }

    private static List<BoardPage.Overdue> overdue(CapacityPlan plan, LocalDate today) {
        return plan.all(PlanLine.Work.class).stream()
                .filter(work -> work.until().isBefore(today))
                .map(work -> new BoardPage.Overdue(work.key(), work.label(), work.until()))
                .toList();
    }
}
