package dev.evenkeel.motion;

import dev.evenkeel.foundation.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What it costs customers to come over, beside what they pay a year (M15): hours × cost of an hour + a year's price ×
/// months paid twice / 12, by a year's price.
///
/// @param records the latest first
/// @param incumbents by what they used before, the one with most records first
/// @param gaps what was missing to move more easily, the most frequent first
public record SwitchingCost(LocalDate day, List<Line> records, List<Incumbent> incumbents, List<Gap> gaps) {
    private static final double MONTHS_A_YEAR = 12;

    /// @param cost null where the cost of an hour or the price is not known
    /// @param share of a year's price; NaN where it is not known
    public record Line(NewSwitch record, @Nullable Money cost, double share) {}

    /// @param median share of a year's price; NaN where none is known
    /// @param imported mean share of the data that came over by itself; NaN where nobody counted
    public record Incumbent(String name, int customers, double median, double hours, double imported) {}

    public record Gap(String gap, int times) {}

    /// @param price what each account pays a year
    /// @param hourCost null where nobody said
    static SwitchingCost of(
            List<NewSwitch> records, Map<String, Money> price, @Nullable Money hourCost, LocalDate day) {
        var lines = records.stream()
                .map(one -> line(one, price.get(one.account()), hourCost))
                .toList();
        var incumbents = lines.stream()
                .collect(Collectors.groupingBy(
                        line -> line.record().incumbent().toLowerCase(Locale.ROOT),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .stream()
                .map(SwitchingCost::incumbent)
                .sorted(Comparator.comparingInt(Incumbent::customers).reversed().thenComparing(Incumbent::name))
                .toList();
        return new SwitchingCost(day, lines, incumbents, gaps(records));
    }

    private static Line line(NewSwitch one, @Nullable Money price, @Nullable Money hourCost) {
        if (price == null
                || hourCost == null
                || price.minor() <= 0
                || !price.currency().equals(hourCost.currency())) return new Line(one, null, Double.NaN);
        var cost = hourCost.times(one.hours()).plus(price.times(one.overlapMonths() / MONTHS_A_YEAR));
        return new Line(one, cost, (double) cost.minor() / price.minor());
    }

    private static Incumbent incumbent(List<Line> lines) {
        var shares =
                lines.stream().map(Line::share).filter(share -> !share.isNaN()).toList();
        return new Incumbent(
                lines.getFirst().record().incumbent(),
                lines.size(),
                Quantiles.of(shares).median(),
                Quantiles.of(lines.stream().map(line -> line.record().hours()).toList())
                        .median(),
                lines.stream()
                        .map(line -> line.record().imported())
                        .filter(Objects::nonNull)
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElse(Double.NaN));
    }

    private static List<Gap> gaps(List<NewSwitch> records) {
        var counts = new LinkedHashMap<String, Integer>();
        var words = new LinkedHashMap<String, String>();
        for (var one : records)
            for (var gap : one.gaps()) {
                var plain = gap.toLowerCase(Locale.ROOT);
                words.putIfAbsent(plain, gap);
                counts.merge(plain, 1, Integer::sum);
            }
        var gaps = new ArrayList<Gap>();
        counts.forEach((plain, times) -> gaps.add(new Gap(Objects.requireNonNull(words.get(plain)), times)));
        gaps.sort(Comparator.comparingInt(Gap::times).reversed());
        return List.copyOf(gaps);
    }

    /// Of all records; NaN where none is known.
    public double median() {
        return Quantiles.of(records.stream()
                        .map(Line::share)
                        .filter(share -> !share.isNaN())
                        .toList())
                .median();
    }
}
