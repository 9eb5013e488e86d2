package dev.evenkeel.testing;

import dev.evenkeel.activity.Absorber;
import dev.evenkeel.demo.Harbourline;
import dev.evenkeel.demo.HarbourlineConfig;
import dev.evenkeel.intake.EventSink;
import dev.evenkeel.qualification.Definitions;
import dev.evenkeel.qualification.Scoreboard;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// Forty companies with four months of history, scored: a world in which pages have something to show.
public final class SmallHarbourline {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private SmallHarbourline() {}

    public static void loadInto(TestServer server) {
        var now = server.bean(InstantSource.class).instant();
        var world = Harbourline.of(HarbourlineConfig.upTo(now).withAccounts(40).withDays(120));
        var sink = server.bean(EventSink.class);
        world.batches(2_500).forEachRemaining(sink::append);
        if (!server.bean(Absorber.class).caughtUp(PATIENCE)) throw new IllegalStateException("Harbourline is not in");
        server.bean(Definitions.class).apply(Path.of("examples/harbourline/definitions"), "examples");
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        server.bean(Scoreboard.class).rescoreAll(today);
        server.bean(Scoreboard.class).refreshTrends(today, true);
    }
}
