package dev.evenkeel.promises;

import java.time.LocalDate;

/// The timing gap of any day.
public final class Gaps {
    private final Promises promises;
    private final Contradictions contradictions;

    Gaps(Promises promises, Contradictions contradictions) {
        this.promises = promises;
        this.contradictions = contradictions;
    }

    public TimingGap on(LocalDate day) {
        return TimingGap.of(promises.all(day), day, contradictions);
    }
}
