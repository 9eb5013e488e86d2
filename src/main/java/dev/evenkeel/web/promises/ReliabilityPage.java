package dev.evenkeel.web.promises;

import dev.evenkeel.promises.Flow;
import dev.evenkeel.promises.Reliability;
import dev.evenkeel.promises.Share;
import dev.evenkeel.promises.TimingGap;
import dev.evenkeel.web.layout.Chart;
import dev.evenkeel.web.layout.Say;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// How well promises are kept.
///
/// @param flow whether promises get through
/// @param gap how much earlier is sold than can be delivered
public record ReliabilityPage(Reliability found, TimingGap gap, Flow flow, AccountNames names) {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

    public boolean isEmpty() {
        return found.all().kept().of() == 0;
    }

    /// Due promises by month, those kept and the others.
    public Chart chart() {
        return new Chart(
                Chart.Kind.STACKED_BARS,
                "Promises by the month they were first due in",
                "promises",
                found.months().stream()
                        .map(month -> MONTH.format(month.month()))
                        .toList(),
                List.of(
                        new Chart.Series(
                                "kept on time and in full",
                                found.months().stream()
                                        .map(month -> month.kept().hits())
                                        .toList()),
                        new Chart.Series(
                                "not",
                                found.months().stream()
                                        .map(month ->
                                                month.kept().of() - month.kept().hits())
                                        .toList())));
    }

    /// Open promises, and those delivered, by month.
    public Chart flowChart() {
        return new Chart(
                Chart.Kind.AREA,
                "Open at the end of the month, and delivered in it",
                "promises",
                flow.months().stream().map(month -> MONTH.format(month.month())).toList(),
                List.of(
                        new Chart.Series(
                                "open",
                                flow.months().stream().map(Flow.Month::open).toList()),
                        new Chart.Series(
                                "delivered",
                                flow.months().stream()
                                        .map(Flow.Month::delivered)
                                        .toList())));
    }

    /// How old the open ones are, on average.
    public String age() {
        if (flow.months().isEmpty() || Double.isNaN(flow.months().getLast().age())) return "–";
        return Say.count(Math.round(flow.months().getLast().age()), "day", "days");
    }

    public String toGo() {
        double months = flow.monthsToGo();
        return Double.isNaN(months) ? "–" : Say.points(months) + (months == 1 ? " month" : " months");
    }

    public static String percent(Share share) {
        return share.of() == 0 ? "–" : Say.percent(share.value());
    }

    public static String interval(Share share) {
        return share.of() == 0
                ? "none was due"
                : share.hits() + " of " + share.of() + "; " + Math.round(share.low() * 100) + "–"
                        + Say.percent(share.high());
    }

    public static String brier(double brier) {
        return Double.isNaN(brier) ? "–" : String.format(Locale.ENGLISH, "%.2f", brier);
    }

    public String cost() {
        return gap.cost().isEmpty()
                ? "–"
                : gap.cost().values().stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    /// Each group with the heading it stands under.
    public List<Group> groups() {
        return List.of(
                new Group("How binding", found.byClass()),
                new Group("Team", found.byTeam()),
                new Group("Seller", found.bySeller()));
    }

    public record Group(String title, List<Reliability.Line> lines) {}
}
