package dev.evenkeel.web.capacity;

import dev.evenkeel.capacity.Review;
import dev.evenkeel.capacity.Review.Freed;
import dev.evenkeel.capacity.Review.Gap;
import dev.evenkeel.capacity.Review.Line;
import dev.evenkeel.promises.ScarceHours.Paid;
import dev.evenkeel.web.layout.Say;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The monthly pack: demand against capacity, and what could be done about what is missing.
///
/// @param least the promises that bring least for an hour, by the gap's skill and month
public record ReviewPage(Review found, Map<String, List<Paid>> least) {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);
    private static final int NAMED = 4;

    /// @param lines one a month, in their order
    public record Row(String name, String skill, List<Line> lines) {}

    public List<Row> rows() {
        return found.lines().stream()
                .collect(Collectors.groupingBy(Line::skill, java.util.LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(lines -> new Row(lines.getFirst().name(), lines.getFirst().skill(), lines))
                .toList();
    }

    public static String month(YearMonth month) {
        return MONTH.format(month);
    }

    static String key(Gap gap) {
        return gap.line().skill() + " " + gap.line().month();
    }

    public List<Paid> least(Gap gap) {
        return least.getOrDefault(key(gap), List.of());
    }

    /// What could be turned down, in words.
    public static String names(Gap gap) {
        var names = gap.decline().stream().limit(NAMED).map(ReviewPage::name).collect(Collectors.joining(", "));
        int more = gap.decline().size() - NAMED;
        return more > 0 ? names + " and " + Say.count(more, "other", "others") : names;
    }

    private static String name(Freed one) {
        var whom = one.commitment().whom();
        return one.commitment().label() + (whom.isEmpty() ? "" : " for " + whom);
    }

    public static String people(Gap gap) {
        if (gap.people() < 0.1) return "Less than a tenth of a person more";
        return Say.points(gap.people()) + (gap.people() == 1 ? " person more" : " people more");
    }

    /// With a true minus where more is asked for than there is.
    public static String left(Line line) {
        return line.isShort() ? "−" + Say.points(-line.left()) : Say.points(line.left());
    }
}
