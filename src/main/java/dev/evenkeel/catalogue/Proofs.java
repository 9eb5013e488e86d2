package dev.evenkeel.catalogue;

import dev.evenkeel.accounts.Accounts;
import dev.evenkeel.accounts.Trait;
import dev.evenkeel.activity.Activity;
import dev.evenkeel.activity.Aggregate;
import dev.evenkeel.activity.EventFilter;
import dev.evenkeel.activity.Grain;
import dev.evenkeel.activity.Measure;
import dev.evenkeel.activity.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Who uses what, from the events that stand for it. An answer about a day is kept for a minute.
public final class Proofs {
    static final int NOW = 28;
    static final int WEEKS = 12;
    private static final Duration FRESH = Duration.ofMinutes(1);

    private record Asked(EventFilter filter, LocalDate day) {}

    private record Listing(Instant at, List<UsedBy> used) {}

    private record Kept(LocalDate day, List<EventFilter> filters, Instant at, Map<String, Usage> usage) {}

    private final Activity activity;
    private final Accounts accounts;
    private final InstantSource clock;
    private final Map<Asked, Listing> lists = new ConcurrentHashMap<>();
    private volatile @Nullable Kept kept;

    public Proofs(Activity activity, Accounts accounts, InstantSource clock) {
        this.activity = activity;
        this.accounts = accounts;
        this.clock = clock;
    }

    /// The use of every capability that leaves traces, as of the catalogue's day.
    public Inventory of(Catalogue catalogue) {
        var traced = traced(catalogue);
        var filters = traced.stream().map(Proofs::proof).toList();
        var before = kept;
        var now = clock.instant();
        if (before != null
                && before.day().equals(catalogue.day())
                && before.filters().equals(filters)
                && before.at().plus(FRESH).isAfter(now)
                && before.usage().keySet().equals(keys(traced))) return Inventory.of(before.usage(), catalogue);
        var usage = measure(traced, filters, catalogue);
        kept = new Kept(catalogue.day(), filters, now, usage);
        return Inventory.of(usage, catalogue);
    }

    private static Set<String> keys(List<Listed> traced) {
        return new HashSet<>(traced.stream().map(Listed::key).toList());
    }

    private static List<Listed> traced(Catalogue catalogue) {
        return catalogue.all().stream()
                .filter(listed -> listed.capability().proof() != null)
                .toList();
    }

    private static EventFilter proof(Listed listed) {
        return Objects.requireNonNull(listed.capability().proof());
    }

    /// The accounts that ever used it, those who use it most now first.
    public List<UsedBy> accounts(Capability capability, LocalDate day) {
        var filter = capability.proof();
        if (filter == null) return List.of();
        var now = clock.instant();
        lists.values().removeIf(list -> list.at().plus(FRESH).isBefore(now));
        return lists.computeIfAbsent(new Asked(filter, day), asked -> new Listing(now, usedBy(filter, day)))
                .used();
    }

    private List<UsedBy> usedBy(EventFilter filter, LocalDate day) {
        var used = new ArrayList<UsedBy>();
        values(List.of(filter), day).forEach((account, values) -> {
            if (values[Column.TIMES.ordinal()] > 0 || !Double.isNaN(values[Column.LAST.ordinal()]))
                used.add(usedBy(account, values));
        });
        return used.stream()
                .sorted(Comparator.comparingLong(UsedBy::times)
                        .reversed()
                        .thenComparing(UsedBy::last, Comparator.reverseOrder())
                        .thenComparing(UsedBy::account))
                .toList();
    }

    private static UsedBy usedBy(int account, double[] values) {
        return new UsedBy(
                account,
                LocalDate.ofEpochDay((long) values[Column.FIRST.ordinal()]),
                LocalDate.ofEpochDay((long) values[Column.LAST.ordinal()]),
                (int) values[Column.PEOPLE.ordinal()],
                (long) values[Column.TIMES.ordinal()]);
    }

    private enum Column {
        TIMES,
        PEOPLE,
        FIRST,
        LAST
    }

    private Map<Integer, double[]> values(List<EventFilter> filters, LocalDate day) {
        var measures = new ArrayList<Measure>();
        for (var filter : filters) {
            measures.add(new Measure(Aggregate.COUNT, filter, Window.ofDays(NOW)));
            measures.add(new Measure(Aggregate.PEOPLE, filter, Window.ofDays(NOW)));
            measures.add(new Measure(Aggregate.FIRST_DAY, filter, Window.always()));
            measures.add(new Measure(Aggregate.LAST_DAY, filter, Window.always()));
        }
        return activity.measure(Grain.ACCOUNT, measures, null, day);
    }

    private Map<String, Usage> measure(List<Listed> traced, List<EventFilter> filters, Catalogue catalogue) {
        var usage = new LinkedHashMap<String, Usage>();
        if (traced.isEmpty()) return usage;
        var values = values(filters, catalogue.day());
        var weeks = activity.weeks(filters, catalogue.day(), WEEKS);
        var audiences = new Audiences(catalogue.settings(), traits(catalogue));
        for (int i = 0; i < traced.size(); i++) {
            var audience = audiences.of(traced.get(i).capability());
            usage.put(traced.get(i).key(), usage(values, i * Column.values().length, audience, weeks.get(i)));
        }
        return usage;
    }

    private Map<Integer, Map<String, Trait>> traits(Catalogue catalogue) {
        var settings = catalogue.settings();
        var traits = new LinkedHashMap<Integer, Map<String, Trait>>();
        for (var account : accounts.known(null, catalogue.day())) traits.put(account, Map.of());
        traits.putAll(accounts.traits(null, List.of(settings.segmentTrait(), settings.planTrait()), catalogue.day()));
        return traits;
    }

    private static Usage usage(Map<Integer, double[]> values, int at, Set<Integer> audience, List<Long> weeks) {
        int tried = 0;
        int using = 0;
        int anywhere = 0;
        int people = 0;
        long times = 0;
        double last = Double.NaN;
        for (var entry : values.entrySet()) {
            var of = entry.getValue();
            double lastHere = of[at + Column.LAST.ordinal()];
            if (Double.isNaN(lastHere)) continue;
            long timesHere = (long) of[at + Column.TIMES.ordinal()];
            if (audience.contains(entry.getKey())) {
                tried++;
                if (timesHere > 0) using++;
            }
            if (timesHere > 0) anywhere++;
            people += (int) of[at + Column.PEOPLE.ordinal()];
            times += timesHere;
            last = Double.isNaN(last) ? lastHere : Math.max(last, lastHere);
        }
        var lastDay = Double.isNaN(last) ? null : LocalDate.ofEpochDay((long) last);
        return new Usage(audience.size(), tried, using, anywhere, people, times, lastDay, weeks);
    }
}
