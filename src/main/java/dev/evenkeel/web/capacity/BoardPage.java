package dev.evenkeel.web.capacity;

import dev.evenkeel.web.layout.Chart;
import dev.evenkeel.web.layout.Choice;
import dev.evenkeel.web.layout.Say;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The board by week.
///
/// @param shown how many weeks are shown
/// @param interest what debt takes
/// @param overdue work whose last day has passed while it is still in the plan
public record BoardPage(
        List<LocalDate> weeks,
        List<Row> rows,
        int shown,
        @Nullable Chart chart,
        List<Month> months,
        List<Overdue> overdue,
        List<Interest> interest,
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

    /// @param hours a month
    /// @param planned whether the plan has the skill, so that they come off
    public record Interest(String skill, double hours, boolean planned) {}

    public record Overdue(String key, String label, LocalDate until) {}

    /// The question box.
    ///
    /// @param things services and skills
    public record Ask(List<Choice> things, String what, String amount, String by) {}

    /// What debt takes of which skill, such as `6 h of Integrations`.
    public String interestWords() {
        return interest.stream()
                .map(one -> Say.points(one.hours()) + " h of " + one.skill()
                        + (one.planned() ? "" : " (which the plan does not have)"))
                .collect(Collectors.joining(", "));
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
