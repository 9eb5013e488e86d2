package dev.evenkeel.debt.support;

import dev.evenkeel.foundation.Problem;
import java.time.LocalDate;
import java.util.List;

/// Work that came in by itself: a question, a fault, an upkeep of something (M103).
///
/// @param id the sender's own; said again, the later statement counts
/// @param day it came in
/// @param account key of whom it came from; empty for nobody in particular
/// @param feature what it is about: the key of a capability, or the name of custom work
/// @param hours it took
public record Ticket(String id, LocalDate day, String account, String feature, double hours, String subject) {
    private static final int LONGEST = 500;
    private static final double MOST = 10_000;

    public Ticket {
        id = id.strip();
        account = account.strip();
        feature = feature.strip();
        subject = subject.strip();
    }

    void check(String where, LocalDate today, List<Problem> problems) {
        if (id.isEmpty()) problems.add(new Problem(where, "It has no id", "Give the number your desk knows it by"));
        if (feature.isEmpty())
            problems.add(new Problem(where, "It is about nothing", "Name a capability or an item of custom work"));
        if (!(hours >= 0 && hours <= MOST))
            problems.add(new Problem(where, hours + " is no number of hours", "Write 0 to 10000"));
        if (day.isAfter(today))
            problems.add(new Problem(where, day + " is yet to come", "Give the day on which it came in"));
        for (var text : List.of(id, account, feature, subject))
            if (text.length() > LONGEST)
                problems.add(new Problem(where, "A text has " + text.length() + " letters", "Use up to " + LONGEST));
    }
}
