package dev.evenkeel.demo;

import dev.evenkeel.capacity.Plans;
import dev.evenkeel.foundation.DataDirectory;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.intake.EventSink;
import dev.evenkeel.qualification.Definitions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;

/// Brings Harbourline into a server: its definitions, its whole history once, and what happens from then on.
///
/// The instant at which the history ends is kept in the data directory, so that an interrupted load goes on with the
/// very
/// same events; those that were taken in already are recognised.
public final class DemoCompany {
    private static final List<String> DEFINITIONS = List.of("ready-to-talk", "power-user");
    private static final int BATCH = 2_500;
    private static final long A_TICK = 200_000_000;

    private final HarbourlineConfig wanted;
    private final EventSink sink;
    private final Definitions definitions;
    private final DeskStories desk;
    private final PromiseStories promises;
    private final PlaybookStories playbooks;
    private final Plans plans;
    private final Path folder;
    private final InstantSource clock;
    private final double live;

    DemoCompany(
            HarbourlineConfig wanted,
            EventSink sink,
            Definitions definitions,
            DeskStories desk,
            PromiseStories promises,
            PlaybookStories playbooks,
            Plans plans,
            DataDirectory directory,
            InstantSource clock,
            double live) {
        this.wanted = wanted;
        this.sink = sink;
        this.definitions = definitions;
        this.desk = desk;
        this.promises = promises;
        this.playbooks = playbooks;
        this.plans = plans;
        this.folder = directory.folder("demo");
        this.clock = clock;
        this.live = live;
    }

    /// Starts the work on a thread of its own and returns.
    ///
    /// @throws Refused if the directory holds a company of another size
    public void start() {
        try {
            var config = config();
            Thread.ofPlatform().name("demo").daemon().start(() -> run(config));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run(HarbourlineConfig config) {
        try {
            var world = Harbourline.of(config);
            if (!Files.exists(folder.resolve("loaded"))) load(world);
            desk.tellOnce(world, folder);
            promises.tellOnce(world, folder);
            playbooks.tellOnce(world, folder);
            if (live > 0) goOn(world);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HarbourlineConfig config() throws IOException {
        var file = folder.resolve("harbourline");
        var sizes = wanted.seed() + " " + wanted.accounts() + " " + wanted.days() + " " + wanted.rate() + " ";
        if (!Files.exists(file)) Files.writeString(file, sizes + wanted.now());
        var kept = Files.readString(file);
        if (!kept.startsWith(sizes))
            throw new Refused(
                    "demo data in " + folder.getParent(),
                    "It holds a Harbourline of another size (" + kept.strip() + ")",
                    "Use the same sizes, or another directory with --data");
        var end = Instant.parse(kept.substring(sizes.length()).strip());
        return new HarbourlineConfig(wanted.seed(), wanted.accounts(), wanted.days(), wanted.rate(), end);
    }

    private void load(Harbourline world) throws IOException {
        for (var name : DEFINITIONS)
            definitions.save(resource("/examples/harbourline/definitions/" + name + ".yaml"), "demo");
        if (plans.current().isEmpty())
            plans.change(Workshop.on(world.config().today()), "demo", "The plan of Harbourline");
        long expected = world.estimatedEvents();
        long told = 0;
        long begun = System.nanoTime();
        long spoken = begun;
        for (var batches = world.batches(BATCH); batches.hasNext(); ) {
            var batch = batches.next();
            // History is like a file that was read in: copies are sought in all of it.
            sink.append(batch.stream().map(event -> event.withImported(true)).toList());
            told += batch.size();
            if (System.nanoTime() - spoken > 2_000_000_000L) {
                spoken = System.nanoTime();
                say(told, expected, spoken - begun);
            }
        }
        Files.createFile(folder.resolve("loaded"));
        System.out.printf(Locale.ROOT, "Harbourline is loaded: %,d events.%n", told);
    }

    private static void say(long told, long expected, long nanos) {
        double share = Math.min(0.99, (double) told / expected);
        double left = nanos / 1e9 * (1 - share) / share;
        System.out.printf(Locale.ROOT, "Loading Harbourline: %2.0f %%, %.0f s left%n", share * 100, left);
    }

    private void goOn(Harbourline world) {
        var happenings = LiveHarbourline.after(world, live, clock.instant());
        while (!Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(A_TICK);
            var events = happenings.until(clock.instant());
            if (!events.isEmpty()) sink.append(events);
        }
    }

    private static String resource(String name) throws IOException {
        try (var stream = Objects.requireNonNull(DemoCompany.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
