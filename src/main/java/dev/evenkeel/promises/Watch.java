package dev.evenkeel.promises;

import java.time.InstantSource;
import java.time.LocalDate;

/// Looks once a day for promises that no longer hold against catalogue and capacity, and tells their sellers.
public final class Watch {
    private final Promises promises;
    private final Contradictions contradictions;
    private final Notices notices;
    private final InstantSource clock;

    Watch(Promises promises, Contradictions contradictions, Notices notices, InstantSource clock) {
        this.promises = promises;
        this.contradictions = contradictions;
        this.notices = notices;
        this.clock = clock;
    }

    /// @return how many notices are new
    public int look(LocalDate day) {
        int told = 0;
        for (var one : contradictions.among(promises.all(day), day)) {
            var promise = one.promise();
            var occasion = "promise " + promise.id() + " " + one.kind() + " "
                    + one.words().hashCode();
            var text = promise.thing() + " for " + promise.account() + ", promised for " + Days.say(promise.due())
                    + ", does not hold: " + one.words().substring(0, 1).toLowerCase(java.util.Locale.ROOT)
                    + one.words().substring(1);
            if (notices.tell(occasion, promise.id(), promise.seller(), text, clock.instant())) told++;
        }
        return told;
    }
}
