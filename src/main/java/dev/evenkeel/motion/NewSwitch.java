package dev.evenkeel.motion;

import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What it took a customer to come over, as somebody writes it down (M15).
///
/// @param account key of the customer
/// @param incumbent what they used before; `nothing` for a first product, `paper` and the like
/// @param day it was over, or given up
/// @param hours of ours and theirs to move
/// @param imported share of their data that came over by itself, 0 to 1; null where nobody counted
/// @param overlapMonths for which they paid both
/// @param gaps what was missing to move more easily, each in a few words
public record NewSwitch(
        String account,
        String incumbent,
        LocalDate day,
        double hours,
        @Nullable Double imported,
        double overlapMonths,
        List<String> gaps) {
    private static final double MOST_HOURS = 100_000;
    private static final double MOST_MONTHS = 120;

    public NewSwitch {
        gaps = gaps.stream().map(String::strip).filter(gap -> !gap.isEmpty()).toList();
    }

    void check(LocalDate today) {
        var problems = new ArrayList<Problem>();
        if (account.isBlank()) problems.add(new Problem("account", "It is nobody's", "Give the account's key"));
        if (incumbent.isBlank())
            problems.add(
                    new Problem("incumbent", "It is not said what they used before", "Write `nothing` for nothing"));
        if (day.isAfter(today)) problems.add(new Problem("day", day + " is yet to come", "Give the day it was over"));
        if (!(hours >= 0 && hours <= MOST_HOURS))
            problems.add(new Problem("hours", hours + " is no number of hours", "Write 0 to 100000"));
        if (imported != null && !(imported >= 0 && imported <= 1))
            problems.add(new Problem("imported", imported + " is no share", "Write 0 to 1"));
        if (!(overlapMonths >= 0 && overlapMonths <= MOST_MONTHS))
            problems.add(new Problem("overlap_months", overlapMonths + " is out of range", "Write 0 to 120"));
        if (!problems.isEmpty()) throw new Refused(problems);
    }
}
