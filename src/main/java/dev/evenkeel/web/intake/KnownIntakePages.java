package dev.evenkeel.web.intake;

import dev.evenkeel.activity.Absorber;
import dev.evenkeel.activity.Activity;
import dev.evenkeel.activity.ReceivedHour;
import dev.evenkeel.intake.EventLog;
import dev.evenkeel.intake.Import;
import dev.evenkeel.intake.Imports;
import dev.evenkeel.intake.IntakeStats;
import dev.evenkeel.intake.OldRejections;
import dev.evenkeel.intake.Rejection;
import dev.evenkeel.intake.RejectionFilter;
import dev.evenkeel.intake.Rejections;
import dev.evenkeel.intake.SourceTotal;
import dev.evenkeel.intake.Throughput;
import dev.evenkeel.intake.WriteKeys;
import dev.evenkeel.web.accounts.AccountPage.Figure;
import dev.evenkeel.web.intake.IntakePage.Refusals;
import dev.evenkeel.web.intake.IntakePage.Source;
import dev.evenkeel.web.intake.IntakePage.WriteKey;
import dev.evenkeel.web.intake.RejectedPage.Rejected;
import dev.evenkeel.web.layout.AsOf;
import dev.evenkeel.web.layout.Chart;
import dev.evenkeel.web.layout.Say;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The intake as it runs.
final class KnownIntakePages implements IntakePages {
    private static final int SIZE = 50;
    private static final int ALL_AT_ONCE = 1_000;

    private final IntakeStats stats;
    private final WriteKeys keys;
    private final Rejections rejections;
    private final OldRejections old;
    private final Absorber absorber;
    private final EventLog log;
    private final Imports imports;
    private final Activity activity;

    KnownIntakePages(
            IntakeStats stats,
            WriteKeys keys,
            Rejections rejections,
            OldRejections old,
            Absorber absorber,
            EventLog log,
            Imports imports,
            Activity activity) {
        this.stats = stats;
        this.keys = keys;
        this.rejections = rejections;
        this.old = old;
        this.absorber = absorber;
        this.log = log;
        this.imports = imports;
        this.activity = activity;
    }

    @Override
    public IntakePage live() {
        var sources = stats.sources();
        var named = keys.list().stream().map(dev.evenkeel.intake.WriteKey::name).collect(Collectors.toSet());
        var files = imports.all().stream().map(Import::name).collect(Collectors.toSet());
        return new IntakePage(
                absorber.failure(),
                figures(sources),
                rate(),
                sources.stream()
                        .map(source -> source(source, kind(source.source(), named, files)))
                        .toList(),
                keys(sources),
                refusals(RejectionFilter.OPEN),
                null,
                "");
    }

    /// What comes neither by a key nor from a file was made up by this server: the demo company.
    private static String kind(String source, Set<String> keys, Set<String> files) {
        if (keys.contains(source)) return "write key";
        return files.contains(source) ? "import" : "demo company";
    }

    private List<Figure> figures(List<SourceTotal> sources) {
        var lately = stats.lastSeconds(10);
        var rate = lately.stream().mapToLong(Throughput::accepted).sum() / (double) lately.size();
        var accepted = sum(sources, SourceTotal::accepted);
        var duplicates = sum(sources, SourceTotal::duplicates);
        var refused = sum(sources, SourceTotal::refused);
        return List.of(
                new Figure("Events a second", Say.points(rate), "in the last 10 s"),
                new Figure("Lag", Say.duration(absorber.lag()), Say.bytes(log.backlogBytes()) + " wait"),
                new Figure("Accepted", Say.number(accepted), "since the start"),
                new Figure("Duplicates", Say.number(duplicates), share(duplicates, accepted + duplicates)),
                new Figure("Refused", Say.number(refused), share(refused, accepted + duplicates + refused)));
    }

    private static long sum(List<SourceTotal> sources, ToLongFunction<SourceTotal> number) {
        return sources.stream().mapToLong(number).sum();
    }

    private static @Nullable String share(long some, long all) {
        if (some == 0) return null;
        var percent = 100.0 * some / all;
        return percent < 0.1 ? "less than 0.1 %" : Say.points(percent) + " %";
    }

    private static Source source(SourceTotal total, String kind) {
        return new Source(
                total.source(), kind, total.accepted(), total.duplicates(), total.refused(), total.lastSeen());
    }

    private List<WriteKey> keys(List<SourceTotal> sources) {
        var seen = sources.stream().collect(Collectors.toMap(SourceTotal::source, SourceTotal::lastSeen));
        return keys(keys.list().stream(), seen);
    }

    private static List<WriteKey> keys(Stream<dev.evenkeel.intake.WriteKey> all, Map<String, Instant> seen) {
        return all.filter(dev.evenkeel.intake.WriteKey::active)
                .map(key -> new WriteKey(
                        Long.toString(key.id()),
                        key.name(),
                        key.hint(),
                        key.id() == 0,
                        key.createdAt(),
                        key.createdBy(),
                        seen.get(key.name())))
                .toList();
    }

    @Override
    public IntakePage on(AsOf asOf) {
        var received = activity.received(asOf.day());
        var refused = rejections.refused(asOf.end().minus(Duration.ofDays(1)), asOf.end());
        var open = new RejectionFilter(null, null, false, asOf.end());
        var seen = received.stream()
                .collect(Collectors.toMap(ReceivedHour::source, ReceivedHour::last, (earlier, later) -> later));
        return new IntakePage(
                null,
                DayOfIntake.figures(received, refused, rejections.count(open)),
                DayOfIntake.chart(received),
                sourcesOf(received, refused, seen),
                keys(keys.list().stream().flatMap(key -> key.asOf(asOf.end()).stream()), seen),
                refusals(open),
                null,
                "");
    }

    private List<Source> sourcesOf(List<ReceivedHour> received, Map<String, Long> refused, Map<String, Instant> seen) {
        var named = keys.list().stream().map(dev.evenkeel.intake.WriteKey::name).collect(Collectors.toSet());
        var files = imports.all().stream().map(Import::name).collect(Collectors.toSet());
        return DayOfIntake.sources(received, refused, seen, source -> kind(source, named, files));
    }

    @Override
    public Chart rate() {
        return Rates.chart(stats.lastSeconds(IntakeStats.SECONDS));
    }

    @Override
    public String createKey(String name, String by) {
        return keys.create(name, by).key();
    }

    @Override
    public String revokeKey(long id, String by) {
        keys.revoke(id, by);
        return keys.list().stream()
                .filter(key -> key.id() == id)
                .findFirst()
                .map(dev.evenkeel.intake.WriteKey::name)
                .orElse("");
    }

    @Override
    public void restoreKey(long id) {
        keys.restore(id);
    }

    private List<Refusals> refusals(RejectionFilter filter) {
        var reasons = new LinkedHashMap<String, Long>();
        for (var reason : rejections.reasons(filter)) reasons.merge(reason.reason(), reason.count(), Long::sum);
        return reasons.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(entry -> new Refusals(entry.getKey(), entry.getValue()))
                .toList();
    }

    @Override
    public RejectedPage rejected(String reason, long before, AsOf asOf) {
        var filter = filter(reason, asOf);
        var found = rejections.page(filter, before, SIZE + 1);
        return new RejectedPage(
                reason,
                refusals(filter("", asOf)),
                found.stream().limit(SIZE).map(KnownIntakePages::rejected).toList(),
                rejections.count(filter),
                kept(),
                found.size() > SIZE);
    }

    private String kept() {
        if (old.keptDays() == 0) return "They are kept for good.";
        var removed = old.removedOpen();
        return "They are kept for " + Say.count(old.keptDays(), "day", "days") + ", then only counted"
                + (removed == 0 ? "." : "; " + Say.count(removed, "was", "were") + " removed unattended so far.");
    }

    @Override
    public Stream<Rejected> allRejected(String reason, AsOf asOf) {
        return all(filter(reason, asOf));
    }

    private Stream<Rejected> all(RejectionFilter filter) {
        return Stream.iterate(
                        rejections.page(filter, Long.MAX_VALUE, ALL_AT_ONCE),
                        some -> !some.isEmpty(),
                        some -> rejections.page(filter, some.getLast().id(), ALL_AT_ONCE))
                .flatMap(List::stream)
                .map(KnownIntakePages::rejected);
    }

    private static Rejected rejected(Rejection one) {
        return new Rejected(one.id(), one.at(), one.source(), one.problems(), Pretty.json(one.raw()));
    }

    private static RejectionFilter filter(String reason, AsOf asOf) {
        return new RejectionFilter(reason.isEmpty() ? null : reason, null, false, asOf.past() ? asOf.end() : null);
    }

    @Override
    public Replayed replay(List<Long> ids, String reason, String by) {
        var replay = rejections.replay(chosen(ids, reason), by);
        return new Replayed(
                replay.accepted() + replay.duplicates(), replay.refused().size());
    }

    @Override
    public int discard(List<Long> ids, String reason, String by) {
        var chosen = chosen(ids, reason);
        rejections.discard(chosen, by);
        return chosen.size();
    }

    @Override
    public int undiscard(String by) {
        return rejections.undiscard(by);
    }

    private Collection<Long> chosen(List<Long> ids, String reason) {
        if (!ids.isEmpty()) return ids;
        return all(new RejectionFilter(reason.isEmpty() ? null : reason, null, false))
                .map(Rejected::id)
                .toList();
    }
}
