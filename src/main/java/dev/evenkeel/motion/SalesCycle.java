package dev.evenkeel.motion;

import dev.evenkeel.accounts.Deal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;

/// How long deals take (M17): from their first stage until they are won, by segment; in each stage; and those that
/// stand
/// in one for longer than most ever did.
///
/// @param won deals within a year, all segments together
/// @param segments the one with most deals first
/// @param stages of the last year, in the order deals go through them
/// @param stuck open deals that are longer in their stage than 85 % of those that left it, the longest first
public record SalesCycle(LocalDate day, Line won, List<Line> segments, List<Line> stages, List<Stuck> stuck) {
    private static final Set<String> WON = Set.of("won", "closed won");
    private static final int ENOUGH = 5;
    private static final double HOURS_A_DAY = 24;

    /// @param median in days; NaN where there was none
    /// @param p85 85 % took at most so many days
    public record Line(String name, int deals, double median, double p85) {
        static Line of(String name, Collection<Double> days) {
            var found = Quantiles.of(days);
            return new Line(name, days.size(), found.median(), found.p85());
        }
    }

    /// @param days in the stage so far
    /// @param usual the days within which 85 % left it
    public record Stuck(Deal deal, String stage, double days, double usual) {}

    /// @param deals as known on the day
    /// @param segment of an account, by its number; empty where it is not known
    static SalesCycle of(Collection<Deal> deals, IntFunction<String> segment, LocalDate day) {
        var since = day.minusYears(1);
        var all = new ArrayList<Double>();
        var bySegment = new TreeMap<String, List<Double>>();
        var byStage = new LinkedHashMap<String, List<Double>>();
        for (var deal : deals) {
            wonAt(deal).filter(at -> day(at).isAfter(since)).ifPresent(at -> {
                double days = days(deal.stages().getFirst().at(), at);
                all.add(days);
                bySegment
                        .computeIfAbsent(segment.apply(deal.account()), name -> new ArrayList<>())
                        .add(days);
            });
            stays(deal, since, byStage);
        }
        var segments = bySegment.entrySet().stream()
                .map(one -> Line.of(one.getKey(), one.getValue()))
                .sorted(Comparator.comparingInt(Line::deals).reversed().thenComparing(Line::name))
                .toList();
        var stages = byStage.entrySet().stream()
                .map(one -> Line.of(one.getKey(), one.getValue()))
                .toList();
        return new SalesCycle(day, Line.of("All", all), segments, stages, stuck(deals, stages, day));
    }

    /// When a deal was won first.
    static Optional<Instant> wonAt(Deal deal) {
        return deal.stages().stream()
                .filter(stage -> WON.contains(stage.name().toLowerCase(Locale.ROOT)))
                .map(Deal.Stage::at)
                .findFirst();
    }

    private static void stays(Deal deal, LocalDate since, Map<String, List<Double>> byStage) {
        var way = deal.stages();
        for (int i = 0; i + 1 < way.size(); i++)
            if (day(way.get(i + 1).at()).isAfter(since))
                byStage.computeIfAbsent(way.get(i).name().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                        .add(days(way.get(i).at(), way.get(i + 1).at()));
    }

    private static List<Stuck> stuck(Collection<Deal> deals, List<Line> stages, LocalDate day) {
        var end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        var stuck = new ArrayList<Stuck>();
        for (var deal : deals) {
            if (!deal.isOpen() || deal.stages().isEmpty()) continue;
            double days = days(deal.stages().getLast().at(), end);
            stages.stream()
                    .filter(line -> line.name().equals(deal.stage()) && line.deals() >= ENOUGH && days > line.p85())
                    .findFirst()
                    .ifPresent(line -> stuck.add(new Stuck(deal, line.name(), days, line.p85())));
        }
        return stuck.stream()
                .sorted(Comparator.comparingDouble(Stuck::days).reversed())
                .toList();
    }

    private static double days(Instant from, Instant until) {
        return Duration.between(from, until).toMinutes() / 60.0 / HOURS_A_DAY;
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
