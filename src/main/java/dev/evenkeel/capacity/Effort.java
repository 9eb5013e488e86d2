package dev.evenkeel.capacity;

import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// What something takes: hours by skill, and days that pass whatever the capacity (a review, a shipment).
///
/// @param hours by the key of the skill, each more than 0
/// @param leadDays calendar days after the work is done, 0 or more
public record Effort(Map<String, Double> hours, int leadDays) {
    /// @throws Refused with everything that is out of range
    public Effort {
        var problems = new ArrayList<Problem>();
        if (hours.isEmpty())
            problems.add(new Problem("effort", "It names no skill", "Give hours for at least one skill"));
        hours.forEach((skill, number) -> {
            if (!(number > 0 && number <= 1_000_000))
                problems.add(new Problem(
                        "effort, " + skill, number + " hours are out of range", "Give more than 0, at most 1,000,000"));
        });
        if (leadDays < 0 || leadDays > 3_650)
            problems.add(new Problem("effort, lead days", leadDays + " is out of range", "Give from 0 to 3,650 days"));
        if (!problems.isEmpty()) throw new Refused(problems);
        hours = Collections.unmodifiableMap(new TreeMap<>(hours));
    }

    public static Effort of(String skill, double hours) {
        return new Effort(Map.of(skill, hours), 0);
    }

    public Effort and(String skill, double more) {
        var all = new TreeMap<>(hours);
        all.merge(skill, more, Double::sum);
        return new Effort(all, leadDays);
    }

    /// Both together; the longer lead time counts.
    public Effort plus(Effort other) {
        var all = new TreeMap<>(hours);
        other.hours.forEach((skill, more) -> all.merge(skill, more, Double::sum));
        return new Effort(all, Math.max(leadDays, other.leadDays));
    }

    /// So many of it, done in one lead time.
    public Effort times(double number) {
        var all = new TreeMap<>(hours);
        all.replaceAll((skill, one) -> one * number);
        return new Effort(all, leadDays);
    }

    public Effort withLeadDays(int days) {
        return new Effort(hours, days);
    }
}
