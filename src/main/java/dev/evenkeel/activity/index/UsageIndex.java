package dev.evenkeel.activity.index;

import dev.evenkeel.activity.Grain;
import dev.evenkeel.activity.Lens;
import dev.evenkeel.activity.engine.Engine;
import dev.evenkeel.activity.engine.StoredEvent;
import dev.evenkeel.intake.EventId;
import dev.evenkeel.intake.EventKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/// What people did, as sorted columns. Each batch becomes a small segment in memory; small ones are merged into larger
/// ones, and from a million events on they go to files.
///
/// All of it is derived from the engine. What it lacks after a crash is read again from there, and where it cannot be
/// used it is made anew; meanwhile the engine answers. One thread writes, the one that takes events in; any number
/// reads.
public final class UsageIndex {
    private static final int WORTH_A_FILE = 1 << 20;
    private static final Sizes IN_MEMORY = new Sizes(8, 1);
    private static final long PAUSE_NANOS = TimeUnit.MINUTES.toNanos(1);
    private static final long SECONDS_A_DAY = 86_400;

    private final Shelf shelf;
    private final int worthAFile;
    private final Sizes files;
    private volatile @Nullable State state;
    private List<Segment> segments = new ArrayList<>();
    private Names names = new Names(List.of());
    private Rows rows = new Rows(names);
    private long revision;
    private long reread;
    private long failedAt = System.nanoTime() - PAUSE_NANOS;

    /// What readers see: it never changes.
    ///
    /// @param segments the older ones first
    /// @param firstDay the first epoch day on which anything happened
    record State(List<Segment> segments, Names.Known names, int firstDay) {}

    private interface Work {
        void run() throws IOException;
    }

    public UsageIndex(Path folder) {
        this(folder, WORTH_A_FILE);
    }

    /// @param worthAFile how many events in memory are worth writing to a file
    public UsageIndex(Path folder, int worthAFile) {
        this.shelf = new Shelf(folder);
        this.worthAFile = worthAFile;
        this.files = new Sizes(4, worthAFile / 2.0);
    }

    /// To measure with; empty while it has to be made or brought up to date first.
    ///
    /// @param subjects null for all
    public Optional<IndexedMeasures> measures(
            Grain grain, @Nullable Collection<Integer> subjects, LocalDate asOf, Lens lens) {
        return Optional.ofNullable(state).map(now -> new IndexedMeasures(now, grain, subjects, asOf, lens));
    }

    /// Its rows, for histories; empty while it has to be made or brought up to date first.
    public Optional<IndexedRows> rows() {
        return Optional.ofNullable(state).map(IndexedRows::new);
    }

    public boolean isReady() {
        return state != null;
    }

    /// Reads what was kept and what happened since; all, if nothing can be used. Does nothing if it is ready.
    ///
    /// @param changedSince the actors whose events have a new meaning since a revision
    public void open(Engine engine, LongFunction<Collection<Integer>> changedSince) {
        if (isReady() || System.nanoTime() - failedAt < PAUSE_NANOS) return;
        guarded(() -> {
            var kept = shelf.read().filter(found -> belongsTo(engine, found));
            segments = new ArrayList<>(kept.map(Shelf.Kept::segments).orElse(List.of()));
            names = new Names(kept.map(Shelf.Kept::names).orElse(List.of()));
            rows = new Rows(names);
            if (kept.isEmpty()) shelf.clear();
            engine.usage(
                    kept.map(Shelf.Kept::events).orElse(0L), (account, person, actor, day, received, page, name) -> {
                        rows.add(account, person, actor, day, received, page, name);
                        if (rows.size() == worthAFile) sort();
                    });
            sort();
            long before =
                    kept.map(Shelf.Kept::revision).orElse(engine.standing().revision());
            revision = engine.standing().revision();
            if (before < revision) readAgain(engine, changedSince.apply(before));
            settle(engine);
            publish();
        });
    }

    private static boolean belongsTo(Engine engine, Shelf.Kept kept) {
        return kept.events() <= engine.settledEvents()
                && kept.revision() <= engine.standing().revision()
                && engine.id(kept.events() - 1).filter(kept.last()::equals).isPresent();
    }

    /// Hears of an event that the engine is taking in.
    public void take(StoredEvent stored) {
        var event = stored.event();
        boolean usage =
                event.kind() == EventKind.TRACK || event.kind() == EventKind.PAGE || event.kind() == EventKind.SCREEN;
        if (!isReady() || !usage || event.bot()) return;
        var whose = stored.whose();
        rows.add(
                whose.account(),
                whose.person(),
                whose.actor(),
                day(event.at().getEpochSecond()),
                day(event.receivedAt().getEpochSecond()),
                event.kind() != EventKind.TRACK,
                event.name() == null ? "" : event.name());
    }

    private static int day(long epochSecond) {
        return (int) Math.floorDiv(epochSecond, SECONDS_A_DAY);
    }

    /// After the engine has taken in all that was heard of.
    public void taken(Engine engine) {
        if (!isReady()) return;
        guarded(() -> {
            sort();
            settle(engine);
            publish();
        });
    }

    /// After the engine has refused it.
    public void dropped() {
        rows.clear();
    }

    /// After events of the actors were given a new meaning.
    public void again(Engine engine, Collection<Integer> actors) {
        if (!isReady()) return;
        guarded(() -> {
            readAgain(engine, actors);
            revision = engine.standing().revision();
            publish();
        });
    }

    private void readAgain(Engine engine, Collection<Integer> actors) throws IOException {
        if (actors.isEmpty()) return;
        var dead = new BitSet();
        actors.forEach(dead::set);
        segments.replaceAll(segment -> segment.without(dead));
        engine.usageOf(actors, rows);
        reread += rows.size();
        sort();
    }

    /// Makes a segment of what has gathered, and one of several in memory that are not much larger.
    private void sort() {
        var sorted = rows.sorted();
        if (sorted == null) return;
        segments.add(sorted);
        int last = segments.size() - 1;
        int from = IN_MEMORY.from(segments, inFiles(), last, sorted.events);
        if (from < last) merge(from, null);
    }

    /// How many of the segments are in files; those come first.
    private int inFiles() {
        int inFiles = 0;
        while (inFiles < segments.size() && segments.get(inFiles).file != null) inFiles++;
        return inFiles;
    }

    private void merge(int from, @Nullable Path file) {
        var few = segments.subList(from, segments.size());
        try {
            var merged = Merging.of(List.copyOf(few), file);
            few.clear();
            if (merged != null) segments.add(merged);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writes what is in memory to a file once it is worth that and the engine keeps all of it.
    private void settle(Engine engine) throws IOException {
        int inFiles = inFiles();
        long events = 0;
        for (var segment : segments.subList(inFiles, segments.size())) events += segment.events;
        if (events < worthAFile || engine.settledEvents() < engine.recordedEvents()) return;
        long all = segments.stream().mapToLong(segment -> segment.events).sum();
        merge(reread > all / 2 ? 0 : files.from(segments, 0, inFiles, events), shelf.newFile());
        if (reread > all / 2) reread = 0;
        long covered = engine.settledEvents();
        Optional<EventId> last = engine.id(covered - 1);
        if (last.isPresent())
            shelf.keep(
                    new Shelf.Kept(covered, last.get(), revision, names.known().list(), segments));
    }

    private void publish() {
        int firstDay =
                segments.stream().mapToInt(segment -> segment.firstDay).min().orElse(0);
        state = new State(List.copyOf(segments), names.known(), firstDay);
    }

    /// What goes wrong here is no reason to stop taking events in: the engine answers until it is mended.
    private void guarded(Work work) {
        try {
            work.run();
        } catch (IOException | RuntimeException e) {
            state = null;
            failedAt = System.nanoTime();
            rows.clear();
            System.getLogger("dev.evenkeel.activity")
                    .log(System.Logger.Level.ERROR, "The usage index failed and will be made again", e);
        }
    }
}
