package dev.evenkeel.capacity;

import java.time.LocalDate;
import java.util.List;

/// Whether the hours kept for exploration are kept in fact (M35, M101): no answer ever takes from them, but work that
/// was
/// promised anyway, hours that were lost and people who left do.
///
/// @param weeks with a floor, past ones as they stood on their Monday, the earliest first
public record Floor(LocalDate day, List<Week> weeks) {
    /// One skill in one week.
    ///
    /// @param monday its first day
    /// @param floor hours kept for exploration
    /// @param missing of these, hours that are not there: more is promised by the end of the week than can be done
    public record Week(LocalDate monday, String skill, String name, double floor, double missing) {
        public boolean isBroken() {
            return missing > 0;
        }
    }

    /// The weeks in which the floor was broken, or will be.
    public List<Week> broken() {
        return weeks.stream().filter(Week::isBroken).toList();
    }

    public boolean isPast(Week week) {
        return week.monday().plusDays(6).isBefore(day);
    }

    /// Hours of the floor that are missing in weeks to come, this one included.
    public double missing() {
        return weeks.stream()
                .filter(week -> !isPast(week))
                .mapToDouble(Week::missing)
                .sum();
    }
}
