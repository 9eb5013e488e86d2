package dev.evenkeel.motion;

import dev.evenkeel.accounts.Accounts;
import dev.evenkeel.accounts.Deal;
import dev.evenkeel.accounts.Deals;
import dev.evenkeel.accounts.Trait;
import dev.evenkeel.activity.Activity;
import dev.evenkeel.activity.Aggregate;
import dev.evenkeel.activity.EventFilter;
import dev.evenkeel.activity.Grain;
import dev.evenkeel.activity.Measure;
import dev.evenkeel.activity.Window;
import dev.evenkeel.rules.Values;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Scores the accounts that came within a year, each by what it had done when it got along, or else by the day asked:
/// nothing that came later counts.
final class ContactMeasures {
    private static final int NEW_DAYS = 365;
    /// Of those who got along, the last so many are looked at.
    private static final int MOST = 250;

    private final Accounts accounts;
    private final Deals deals;
    private final Activity activity;

    ContactMeasures(Accounts accounts, Deals deals, Activity activity) {
        this.accounts = accounts;
        this.deals = deals;
        this.activity = activity;
    }

    /// @param until when it got along; null where it has not
    private record Path(
            int account, LocalDate since, @Nullable LocalDate until) {}

    List<ContactNeed> of(ContactRules rules, LocalDate day) {
        var byEnd = new TreeMap<LocalDate, List<Path>>();
        int arrived = 0;
        for (var path : paths(rules, day)) {
            var until = path.until();
            if (until != null && ++arrived > MOST) continue;
            byEnd.computeIfAbsent(until == null ? day : until, end -> new ArrayList<>())
                    .add(path);
        }
        var begun = deals.of(null, day);
        var needs = new ArrayList<ContactNeed>();
        byEnd.forEach((end, some) -> needs.addAll(on(rules, end, some, begun)));
        return needs;
    }

    /// Those who got along last come first.
    private List<Path> paths(ContactRules rules, LocalDate day) {
        var measures = List.of(
                new Measure(Aggregate.FIRST_DAY, EventFilter.ANY_ACTIVITY, Window.always()),
                new Measure(Aggregate.FIRST_DAY, rules.until(), Window.always()));
        var paths = new ArrayList<Path>();
        activity.measure(Grain.ACCOUNT, measures, null, day).forEach((account, row) -> {
            if (Double.isNaN(row[0]) || row[0] <= day.toEpochDay() - NEW_DAYS) return;
            var until = Double.isNaN(row[1]) ? null : LocalDate.ofEpochDay((long) row[1]);
            paths.add(new Path(account, LocalDate.ofEpochDay((long) row[0]), until));
        });
        paths.sort((one, other) -> Long.compare(end(other), end(one)));
        return paths;
    }

    private static long end(Path path) {
        return path.until() == null ? Long.MAX_VALUE : path.until().toEpochDay();
    }

    private List<ContactNeed> on(ContactRules rules, LocalDate end, List<Path> paths, Map<Integer, List<Deal>> begun) {
        var ids = paths.stream().map(Path::account).toList();
        var counts = activity.measure(Grain.ACCOUNT, measures(rules), ids, end);
        var traits = rules.traits().isEmpty()
                ? Map.<Integer, Map<String, Trait>>of()
                : accounts.traits(ids, rules.traits().keySet(), end);
        return paths.stream()
                .map(path -> {
                    var row = counts.getOrDefault(
                            path.account(), new double[rules.facts().size() + 1]);
                    var known = values(rules, row, traits.getOrDefault(path.account(), Map.of()));
                    long spoken = rules.touches() == null ? 0 : (long) row[0];
                    long touches = spoken + opened(begun.getOrDefault(path.account(), List.of()), end);
                    return ContactNeed.of(
                            rules, path.account(), path.since(), end, path.until() != null, touches, Values.of(known));
                })
                .toList();
    }

    /// Touches first, then the facts in their order.
    private static List<Measure> measures(ContactRules rules) {
        var measures = new ArrayList<Measure>();
        var touches = rules.touches();
        if (touches != null) measures.add(new Measure(Aggregate.COUNT, touches, Window.always()));
        for (var fact : rules.facts().values()) measures.add(new Measure(Aggregate.COUNT, fact, Window.always()));
        return measures;
    }

    private static Map<String, Object> values(ContactRules rules, double[] row, Map<String, Trait> traits) {
        var values = new HashMap<String, Object>();
        int next = rules.touches() == null ? 0 : 1;
        for (var name : rules.facts().keySet()) values.put(name, row[next++]);
        traits.forEach((name, trait) -> {
            var value = trait.value();
            if (value != null) values.put(name, value);
        });
        return values;
    }

    private static long opened(Collection<Deal> deals, LocalDate by) {
        return deals.stream()
                .filter(deal -> !deal.stages().isEmpty())
                .filter(deal -> !LocalDate.ofInstant(deal.stages().getFirst().at(), ZoneOffset.UTC)
                        .isAfter(by))
                .count();
    }
}
