package dev.evenkeel.capacity;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Every skill, week by week (M109). All numbers are hours.
///
/// @param weeks their Mondays; of the first one only the days from `asOf` on count
public record Board(LocalDate asOf, List<LocalDate> weeks, List<Row> rows) {
    public record Row(String skill, String name, List<Cell> cells) {}

    /// @param planned staff × focus, less absences
    /// @param expected what planned increases bring on average
    /// @param sure what may be counted on at P85: staff and increases, as past weeks and their chances have it
    /// @param reserve never sold
    /// @param kept the reserve by what it is for: `support`, `debt`, `exploration`, `other`
    /// @param promised work for contracts and customers
    /// @param hoped work that is forecast or speculative
    /// @param soft reservations that end by themselves
    /// @param hard reservations that stay
    /// @param balance what is left of everything up to the end of the week; below 0 more is promised than there is
    /// @param free what may be promised by the end of the week without taking from any later one (F31)
    public record Cell(
            double planned,
            double expected,
            double sure,
            double reserve,
            Map<String, Double> kept,
            double promised,
            double hoped,
            double soft,
            double hard,
            double balance,
            double free) {
        public boolean isOver() {
            return balance < 0;
        }
    }
}
