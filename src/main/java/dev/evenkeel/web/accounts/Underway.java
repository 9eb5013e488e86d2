package dev.evenkeel.web.accounts;

import dev.evenkeel.activity.Absorber;
import dev.evenkeel.intake.EventLog;
import dev.evenkeel.qualification.Definition;
import dev.evenkeel.qualification.Definitions;
import dev.evenkeel.qualification.Scoreboard;
import dev.evenkeel.web.layout.AsOf;
import dev.evenkeel.web.layout.Say;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// What the server is still working on, while a list of scores cannot be the last word.
public final class Underway {
    private static final long NOTHING = -1;

    /// What a busy but healthy server has waiting now and then.
    private static final long LITTLE = 8L << 20;

    private final EventLog log;
    private final Absorber absorber;
    private final Definitions definitions;
    private final Scoreboard scoreboard;
    private final AtomicLong begun = new AtomicLong(NOTHING);

    public Underway(EventLog log, Absorber absorber, Definitions definitions, Scoreboard scoreboard) {
        this.log = log;
        this.absorber = absorber;
        this.definitions = definitions;
        this.scoreboard = scoreboard;
    }

    /// What is going on, and how far it is.
    ///
    /// @param share 0 to 1
    /// @param empty whether there is nothing to show before it is done
    public record Work(String title, String words, double share, boolean empty) {}

    /// Nothing, when the list of today stands as it is; and for any earlier day.
    public @Nullable Work on(Optional<Definition> definition, AsOf asOf) {
        if (asOf.past()) return null;
        if (definition.isPresent() && scoreboard.isDue(definition.get(), asOf.day())) return scoring(asOf);
        return absorbing();
    }

    private Work scoring(AsOf asOf) {
        var all = definitions.current();
        long done =
                all.stream().filter(each -> !scoreboard.isDue(each, asOf.day())).count();
        return new Work(
                "Everybody is being scored",
                done + " of " + Say.count(all.size(), "definition is", "definitions are")
                        + " done. The list stands here as soon as this one is.",
                (done + 0.5) / all.size(),
                true);
    }

    private @Nullable Work absorbing() {
        long waiting = log.backlogBytes();
        long end = log.end();
        long from = begun.updateAndGet(before -> waiting == 0 ? NOTHING : before == NOTHING ? end - waiting : before);
        if (waiting < LITTLE || absorber.failure() != null) return null;
        return new Work(
                "Events are still being taken in",
                Say.bytes(waiting) + " wait, the oldest for " + Say.duration(absorber.lag())
                        + ". Scores follow as they come in, so this is not the last word yet.",
                from == NOTHING || from >= end ? 0 : (double) (end - waiting - from) / (end - from),
                false);
    }
}
