package dev.evenkeel.promises;

import dev.evenkeel.foundation.Money;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Says once a week what is sold although it is not on the roadmap (M128), to whoever leads sales and product; a week
/// without any is not mentioned.
public final class WeeklyAlert {
    private static final int NAMED = 5;

    private final Reconciling reconciling;
    private final Notices notices;
    private final InstantSource clock;
    private final List<String> to;

    /// @param to names as notices are addressed
    WeeklyAlert(Reconciling reconciling, Notices notices, InstantSource clock, List<String> to) {
        this.reconciling = reconciling;
        this.notices = notices;
        this.clock = clock;
        this.to = List.copyOf(to);
    }

    /// @return how many were told; 0 where this week was told already
    public int look(LocalDate day) {
        var found = reconciling.offRoadmap(day);
        if (found.promises().isEmpty()) return 0;
        var text = text(found, reconciling.offRoadmap(day.minusWeeks(1)));
        int told = 0;
        for (var one : to)
            if (notices.tell(Notice.About.OFF_ROADMAP.occasion() + week(day), 0, one, text, clock.instant())) told++;
        return told;
    }

    private static String week(LocalDate day) {
        return day.get(IsoFields.WEEK_BASED_YEAR) + "-W" + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    private static String text(OffRoadmap now, OffRoadmap before) {
        var words = new StringBuilder();
        int many = now.promises().size();
        words.append(many).append(many == 1 ? " open promise is" : " open promises are");
        words.append(" not on the roadmap (a week ago ")
                .append(before.promises().size())
                .append(')');
        if (!now.value().isEmpty())
            words.append(": ")
                    .append(now.value().values().stream().map(Money::toString).collect(Collectors.joining(" and ")))
                    .append(" a year");
        if (now.hours() > 0) words.append(String.format(Locale.ENGLISH, ", at least %,.0f hours of work", now.hours()));
        words.append(". ")
                .append(now.promises().stream()
                        .limit(NAMED)
                        .map(one -> one.thing() + " for " + one.account() + " (" + one.seller() + ")")
                        .collect(Collectors.joining(", ")));
        if (many > NAMED) words.append(" and ").append(many - NAMED).append(" more");
        return words.append('.').toString();
    }
}
