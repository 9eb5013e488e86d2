package dev.evenkeel.capacity;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The floor of exploration week by week: back from a day, and ahead of it.
public final class Floors {
    private static final String EXPLORATION = PlanLine.Purpose.EXPLORATION.word();

    private final Capacity capacity;

    Floors(Capacity capacity) {
        this.capacity = capacity;
    }

    /// @param back how many weeks that are over; each is judged as it stood on its Monday
    /// @param ahead how many weeks from the day's own on
    public Floor on(LocalDate day, int back, int ahead) {
        var weeks = new ArrayList<Floor.Week>();
        var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (int i = back; i > 0; i--) weeks.addAll(weeks(capacity.board(monday.minusWeeks(i)), 1));
        weeks.addAll(weeks(capacity.board(day), ahead));
        weeks.sort(Comparator.comparing(Floor.Week::monday));
        return new Floor(day, List.copyOf(weeks));
    }

    private static List<Floor.Week> weeks(Board board, int most) {
        var weeks = new ArrayList<Floor.Week>();
        for (var row : board.rows())
            for (int i = 0; i < Math.min(most, row.cells().size()); i++) {
                var cell = row.cells().get(i);
                double floor = cell.kept().getOrDefault(EXPLORATION, 0.0);
                if (floor > 0)
                    weeks.add(new Floor.Week(
                            board.weeks().get(i),
                            row.skill(),
                            row.name(),
                            floor,
                            Math.clamp(-cell.balance(), 0, floor)));
            }
        return weeks;
    }
}
