package dev.evenkeel.playbooks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a playbook would have done over some days that are over.
///
/// @param from the first day
/// @param to the last day
/// @param entries who would have entered, in order
/// @param outside how many more were set off, and are not in the audience
/// @param cooling how many more were set off, and still cooled down
/// @param most the most accounts that one seller would have had on one day
public record DryRun(
        String playbook,
        int version,
        LocalDate from,
        LocalDate to,
        List<Entry> entries,
        long outside,
        long cooling,
        long most) {
    private static final double DAYS_A_WEEK = 7;

    public DryRun {
        entries = List.copyOf(entries);
    }

    /// An account that would have entered.
    ///
    /// @param seller who would have got it; empty where it would have been held out
    public record Entry(
            LocalDate day,
            int account,
            String accountKey,
            String accountName,
            boolean heldOut,
            String seller,
            double score) {}

    public long heldOut() {
        return entries.stream().filter(Entry::heldOut).count();
    }

    /// How many accounts a week each seller would have got, the most first.
    public List<Map.Entry<String, Double>> perWeek() {
        var counts = new TreeMap<String, Long>();
        for (var entry : entries) if (!entry.seller().isEmpty()) counts.merge(entry.seller(), 1L, Long::sum);
        double weeks = (to.toEpochDay() - from.toEpochDay() + 1) / DAYS_A_WEEK;
        var perWeek = new ArrayList<Map.Entry<String, Double>>();
        counts.forEach((seller, count) -> perWeek.add(Map.entry(seller, count / weeks)));
        perWeek.sort(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()));
        return perWeek;
    }

    /// How many entered in each week, from the first on.
    public List<Long> weeks() {
        int weeks = (int) Math.ceil((to.toEpochDay() - from.toEpochDay() + 1) / DAYS_A_WEEK);
        var counts = new HashMap<Long, Long>();
        for (var entry : entries)
            counts.merge((entry.day().toEpochDay() - from.toEpochDay()) / (long) DAYS_A_WEEK, 1L, Long::sum);
        var list = new ArrayList<Long>();
        for (long week = 0; week < weeks; week++) list.add(counts.getOrDefault(week, 0L));
        return list;
    }
}
