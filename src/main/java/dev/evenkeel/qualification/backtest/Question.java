package dev.evenkeel.qualification.backtest;

import dev.evenkeel.activity.Lens;
import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import java.time.LocalDate;
import java.util.ArrayList;

/// Over which days a definition is tried, and what counts as success (F23).
///
/// @param from the first day of evaluation
/// @param to the last day of evaluation; its outcome lies within the horizon after it
/// @param horizonDays how many days after a day of evaluation an outcome still counts
public record Question(LocalDate from, LocalDate to, int horizonDays, Outcome outcome, Lens lens) {
    public static final int HORIZON = 60;
    private static final int LONGEST_HORIZON = 730;
    private static final int LONGEST_SPAN = 1_100;

    /// How many days of evaluation.
    public int days() {
        return Math.toIntExact(to.toEpochDay() - from.toEpochDay()) + 1;
    }

    public double weeks() {
        return days() / 7.0;
    }

    /// @param index of a day of evaluation, from 0
    public LocalDate day(int index) {
        return from.plusDays(index);
    }

    /// @throws Refused with everything that makes it unanswerable
    void check(LocalDate today) {
        var problems = new ArrayList<Problem>();
        if (to.isBefore(from))
            problems.add(new Problem(
                    "days",
                    "The span from " + from + " to " + to + " holds no day",
                    "Let it end on or after its first"));
        else if (days() > LONGEST_SPAN)
            problems.add(new Problem("days", "The span has " + days() + " days", "Choose at most " + LONGEST_SPAN));
        if (horizonDays < 1 || horizonDays > LONGEST_HORIZON)
            problems.add(new Problem(
                    "horizon", horizonDays + " days are not possible", "Give 1 to " + LONGEST_HORIZON + " days"));
        else if (to.plusDays(horizonDays).isAfter(today))
            problems.add(new Problem(
                    "days",
                    "What became of the accounts of " + to + " within " + horizonDays + " days is not known yet",
                    "End on " + today.minusDays(horizonDays) + ", or choose a shorter horizon"));
        if (!problems.isEmpty()) throw new Refused(problems);
    }
}
