package dev.evenkeel.capacity;

import dev.evenkeel.capacity.Review.Freed;
import dev.evenkeel.capacity.Review.Gap;
import dev.evenkeel.capacity.Review.Line;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes the {@link Review} of a day.
public final class Reviews {
    private static final double MINUTES = 60;
    private static final double FULL_WEEK = 40;
    private static final Set<Firmness> NOT_SOLD = Set.of(Firmness.FORECAST, Firmness.SPECULATIVE);

    private final Ledger ledger;

    Reviews(Ledger ledger) {
        this.ledger = ledger;
    }

    /// @param months from the day's own on
    public Review on(LocalDate day, int months) {
        return ledger.ask(day, picture -> new Reading(picture, months).review());
    }

    private static final class Reading {
        private final Picture picture;
        private final List<YearMonth> months = new ArrayList<>();

        Reading(Picture picture, int months) {
            this.picture = picture;
            var first = YearMonth.from(picture.weeks().end(0));
            for (int i = 0; i < months; i++) this.months.add(first.plusMonths(i));
        }

        Review review() {
            var lines = new ArrayList<Line>();
            var gaps = new ArrayList<Gap>();
            var board = picture.board();
            for (var row : board.rows())
                for (var month : months) {
                    int from = weekOf(month);
                    int until = weekOf(month.plusMonths(1)) - 1;
                    if (until < from) continue;
                    var line = line(month, row, from, until);
                    lines.add(line);
                    if (line.isShort()) gaps.add(gap(line, row, until));
                }
            gaps.sort(Comparator.comparing((Gap gap) -> gap.line().month())
                    .thenComparing(Gap::missing, Comparator.reverseOrder()));
            return new Review(board.asOf(), List.copyOf(lines), List.copyOf(gaps));
        }

        /// The first week whose Friday lies in the month or after it.
        private int weekOf(YearMonth month) {
            int week = 0;
            while (week < picture.weeks().count() && picture.weeks().end(week).isBefore(month.atDay(1))) week++;
            return week;
        }

        private Line line(YearMonth month, Board.Row row, int from, int until) {
            double there = 0;
            double promised = 0;
            double hoped = 0;
            for (var cell : row.cells().subList(from, until + 1)) {
                there += cell.sure() - cell.reserve();
                promised += cell.promised() + cell.hard();
                hoped += cell.hoped() + cell.soft();
            }
            return new Line(
                    month,
                    picture.weeks().end(until),
                    row.skill(),
                    row.name(),
                    there,
                    promised,
                    hoped,
                    row.cells().get(until).balance());
        }

        private Gap gap(Line line, Board.Row row, int until) {
            var decline = new ArrayList<Freed>();
            double freed = 0;
            for (var one : notSold(line.skill(), until)) {
                if (freed >= -line.left()) break;
                decline.add(one);
                freed += one.hours();
            }
            return new Gap(
                    line, List.copyOf(decline), decline.isEmpty() ? null : later(row, until), people(line, until));
        }

        /// What takes hours of a skill up to a week and is not promised to anybody, the least firm and largest first.
        private List<Freed> notSold(String skill, int until) {
            return picture.commitments().stream()
                    .filter(one ->
                            NOT_SOLD.contains(one.firmness()) && one.hours().containsKey(skill))
                    .map(one -> new Freed(one, hours(picture.of(one, skill), until)))
                    .filter(one -> one.hours() > 0)
                    .sorted(Comparator.comparing((Freed one) -> one.commitment().firmness())
                            .thenComparingDouble(Freed::hours)
                            .reversed()
                            .thenComparing(one -> one.commitment().label()))
                    .toList();
        }

        private static double hours(long[] minutes, int until) {
            long sum = 0;
            for (int week = 0; week <= until; week++) sum += minutes[week];
            return sum / MINUTES;
        }

        /// From when on nothing is missing any more.
        private @Nullable LocalDate later(Board.Row row, int until) {
            int last = row.cells().size() - 1;
            if (row.cells().get(last).isOver()) return null;
            int week = last;
            while (week > until && !row.cells().get(week - 1).isOver()) week--;
            return picture.weeks().end(week);
        }

        private double people(Line line, int until) {
            int weeks = until + 1;
            return -line.left() / (weeks * aWeek(line.skill(), until));
        }

        /// Hours that one of those who are there brings in a week, all focus and absence taken off.
        private double aWeek(String skill, int until) {
            double people = picture.plan().all(PlanLine.Staff.class).stream()
                    .filter(one -> one.skill().equals(skill))
                    .filter(one -> !one.from().isAfter(picture.weeks().asOf()))
                    .filter(one -> one.until() == null
                            || !one.until().isBefore(picture.weeks().end(until)))
                    .mapToDouble(PlanLine.Staff::people)
                    .sum();
            long planned = 0;
            for (int week = 0; week <= until; week++)
                planned += picture.supply(picture.index(skill)).planned()[week];
            return people == 0 || planned == 0 ? FULL_WEEK : planned / MINUTES / people / (until + 1);
        }
    }
}
