package dev.evenkeel.motion;

import dev.evenkeel.accounts.Deal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/// Where deals come from (M18), by their field `source`: those that are open, and those that ended within a year.
///
/// @param lines the source with most deals first; without a name where a deal has no source
public record SourceMix(LocalDate day, List<Line> lines) {
    /// @param open deals now
    /// @param won within a year
    /// @param lost within a year
    public record Line(String source, int open, int won, int lost) {
        public int deals() {
            return open + won + lost;
        }

        /// NaN where none ended.
        public double winRate() {
            return won + lost == 0 ? Double.NaN : (double) won / (won + lost);
        }
    }

    static SourceMix of(Collection<Deal> deals, LocalDate day) {
        var bySource = new TreeMap<String, List<Line>>();
        for (var deal : deals) {
            var source = deal.field("source");
            var name = source == null ? "" : source.toString().strip().toLowerCase(Locale.ROOT);
            bySource.computeIfAbsent(name, one -> new ArrayList<>()).add(line(name, deal, day));
        }
        return new SourceMix(
                day,
                bySource.values().stream()
                        .map(lines -> lines.stream().reduce(SourceMix::sum).orElseThrow())
                        .filter(line -> line.deals() > 0)
                        .sorted(Comparator.comparingInt(Line::deals).reversed().thenComparing(Line::source))
                        .toList());
    }

    private static Line line(String source, Deal deal, LocalDate day) {
        if (deal.isOpen()) return new Line(source, 1, 0, 0);
        if (deal.stages().isEmpty()
                || !LocalDate.ofInstant(deal.stages().getLast().at(), ZoneOffset.UTC)
                        .isAfter(day.minusYears(1))) return new Line(source, 0, 0, 0);
        boolean won = SalesCycle.wonAt(deal).isPresent();
        return new Line(source, 0, won ? 1 : 0, won ? 0 : 1);
    }

    private static Line sum(Line one, Line other) {
        return new Line(one.source(), one.open() + other.open(), one.won() + other.won(), one.lost() + other.lost());
    }

    /// The share of deals from some sources, among those with a source; NaN where none has one.
    double shareOf(Collection<String> sources) {
        double all = 0;
        double among = 0;
        for (var line : lines) {
            if (line.source().isEmpty()) continue;
            all += line.deals();
            if (sources.contains(line.source())) among += line.deals();
        }
        return all == 0 ? Double.NaN : among / all;
    }
}
