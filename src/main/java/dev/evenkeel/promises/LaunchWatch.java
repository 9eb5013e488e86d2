package dev.evenkeel.promises;

import dev.evenkeel.promises.launches.Launches;
import dev.evenkeel.promises.launches.Readiness;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;

/// Who hears that a launch gets late before it does (M127): the sellers of open promises of what is launched.
public final class LaunchWatch {
    private final Launches launches;
    private final Promises promises;
    private final Notices notices;
    private final InstantSource clock;

    LaunchWatch(Launches launches, Promises promises, Notices notices, InstantSource clock) {
        this.launches = launches;
        this.promises = promises;
        this.notices = notices;
        this.clock = clock;
    }

    /// The open promises that hang on a launch, those due first first.
    public List<Promise> waiting(Readiness launch) {
        return waiting(promises.all(launch.day()), launch);
    }

    private static List<Promise> waiting(List<Promise> all, Readiness launch) {
        return all.stream()
                .filter(promise -> promise.isOpen() && promise.subject().sort() == Sort.CAPABILITY)
                .filter(promise ->
                        promise.subject().key().equals(launch.launch().capability()))
                .sorted(java.util.Comparator.comparing(Promise::due).thenComparing(Promise::id))
                .toList();
    }

    /// Tells them what makes each launch late; the same is told once.
    ///
    /// @return how many notices are new
    public int look(LocalDate day) {
        int told = 0;
        var all = promises.all(day);
        for (var one : launches.on(day)) {
            if (one.state() != Readiness.State.AT_RISK && one.state() != Readiness.State.SLIPPED) continue;
            var why = one.warnings().isEmpty() ? "it is not ready" : String.join("; ", one.warnings());
            for (var promise : waiting(all, one)) {
                var occasion = "launch " + one.launch().key() + " " + promise.id() + " " + why.hashCode();
                var text =
                        one.launch().title() + ", on " + Days.say(one.launch().on()) + ", is "
                                + one.state().word() + " (" + why + "); " + promise.thing() + " is promised for "
                                + Days.say(promise.due());
                if (notices.tell(occasion, promise.id(), promise.seller(), text, clock.instant())) told++;
            }
        }
        return told;
    }
}
