package dev.evenkeel.capacity;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Demand against capacity by month and skill, and what could be done about what is missing (M130). All numbers are
/// hours.
///
/// @param lines by skill, then month
/// @param gaps where something is missing, the earliest first
public record Review(LocalDate day, List<Line> lines, List<Gap> gaps) {
    /// @param last the Friday of its last week
    /// @param there what may be counted on at P85, less reserves
    /// @param promised to contracts and customers, and reserved for good
    /// @param hoped forecast and speculative work, and what is held for a while
    /// @param left of all months up to its end; below zero more is asked for than there is
    public record Line(
            YearMonth month,
            LocalDate last,
            String skill,
            String name,
            double there,
            double promised,
            double hoped,
            double left) {
        public boolean isShort() {
            return left < 0;
        }
    }

    /// What is missing by the end of a month.
    ///
    /// @param decline what is not promised to anybody yet, the least firm first, until enough is free
    /// @param later the Friday until which that could wait instead; null where there is no room for it
    /// @param people who would have to come at once, or be borrowed, to do it in time
    public record Gap(
            Line line, List<Freed> decline, @Nullable LocalDate later, double people) {
        public double missing() {
            return -line.left();
        }

        public double freed() {
            return decline.stream().mapToDouble(Freed::hours).sum();
        }

        /// Whether declining would be enough.
        public boolean isCovered() {
            return freed() >= missing();
        }
    }

    /// @param hours of the skill that it would free by then
    public record Freed(Commitment commitment, double hours) {}

    /// The months, each once.
    public List<YearMonth> months() {
        return lines.stream().map(Line::month).distinct().toList();
    }
}
