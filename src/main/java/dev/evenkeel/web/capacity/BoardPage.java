package dev.evenkeel.web.capacity;

import dev.evenkeel.web.layout.Chart;
import dev.evenkeel.web.layout.Choice;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The board by week.
///
/// @param shown how many weeks are shown
/// @param overdue work whose last day has passed while it is still in the plan
public record BoardPage(
        List<LocalDate> weeks,
        List<Row> rows,
        int shown,
        @Nullable Chart chart,
        List<Month> months,
        List<Overdue> overdue,
        Ask ask) {
    public record Row(String skill, String name, List<Cell> cells) {}

    /// @param look over, none, low or free; never said by colour alone: the number, and its sign, say it too
    /// @param held whether a reservation is due in the week
    public record Cell(LocalDate week, String number, String look, boolean held, String words) {}

    /// Demand against capacity (M130), in hours.
    public record Month(String name, double forSale, double promised, double hoped) {
        public double gap() {
            return forSale - promised - hoped;
        }
    }

    public record Overdue(String key, String label, LocalDate until) {}

    /// The question box.
    ///
    /// @param things services and skills
    public record Ask(List<Choice> things, String what, String amount, String by) {}

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
