package dev.evenkeel.web.desk;

import dev.evenkeel.desk.quarters.Quarter;
import dev.evenkeel.desk.quarters.QuarterEnds;
import dev.evenkeel.web.layout.Chart;
import dev.evenkeel.web.layout.Say;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The last three weeks of quarters against the others.
public record QuartersPage(QuarterEnds found) {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);

    public boolean isEmpty() {
        return found.approved() == 0;
    }

    public static String name(Quarter quarter) {
        return MONTH.format(quarter.from()) + "–" + MONTH.format(quarter.end()) + " "
                + quarter.end().getYear();
    }

    public static String times(@Nullable Double skew) {
        return skew == null || skew.isNaN() ? "–" : String.format(Locale.ENGLISH, "%.1f ×", skew);
    }

    public static String percent(double share) {
        return Double.isNaN(share) ? "–" : Say.percent(share);
    }

    public static String discount(double percent) {
        return Double.isNaN(percent) ? "–" : Say.points(percent) + " %";
    }

    public static String hours(double hours) {
        if (Double.isNaN(hours)) return "–";
        return hours < 48 ? Say.points(hours) + " h" : Say.points(hours / 24) + " days";
    }

    /// One sentence: whether there is a skew, and how sure that is.
    public String verdict() {
        var skew = found.skew();
        if (skew == null) return "No quarter has come to its last three weeks yet.";
        if (found.isSkewed())
            return "The last three weeks of a quarter approve " + times(skew).replace(" ×", "")
                    + " times their share; by chance alone that happens in " + chance() + " of cases.";
        return skew > 1
                ? "A little more than its share, and too few cases to tell it from chance (" + chance() + ")."
                : "The end of a quarter approves no more than its share.";
    }

    private String chance() {
        double chance = found.byChance();
        return chance < 0.001 ? "less than 0.1 %" : Say.points(100 * chance) + " %";
    }

    public Chart chart() {
        int calm = 13 - Quarter.RUSH / 7;
        return new Chart(
                Chart.Kind.STACKED_BARS,
                "Approvals by the week of the quarter",
                "approvals",
                IntStream.rangeClosed(1, 13).mapToObj(week -> "week " + week).toList(),
                List.of(
                        new Chart.Series(
                                "before",
                                IntStream.range(0, 13)
                                        .map(week -> week < calm ? found.weeks().get(week) : 0)
                                        .boxed()
                                        .toList()),
                        new Chart.Series(
                                "last three weeks",
                                IntStream.range(0, 13)
                                        .map(week ->
                                                week < calm ? 0 : found.weeks().get(week))
                                        .boxed()
                                        .toList())));
    }

    /// A line of the comparison.
    public record Line(String what, String rush, String calm) {}

    public List<Line> lines() {
        var rush = found.rush();
        var calm = found.calm();
        return List.of(
                new Line("Asked for", Say.number(rush.asked()), Say.number(calm.asked())),
                new Line("Approved", percent(rush.shareApproved()), percent(calm.shareApproved())),
                new Line("Discount asked, mean", discount(rush.discount()), discount(calm.discount())),
                new Line("From asking to the decision, median", hours(rush.hours()), hours(calm.hours())),
                new Line("Took on debt", percent(rush.shareOfShortcuts()), percent(calm.shareOfShortcuts())));
    }
}
