package dev.evenkeel.debt;

import dev.evenkeel.capacity.Interests;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// Takes the interest on debt off capacity, whenever it changes (M100). What a crash, or a fault of capacity, kept from
/// being said is said at the next start, the next day, or with the next change.
final class InterestOnCapacity implements DebtNotes.Watcher {
    private static final System.Logger LOG = System.getLogger("dev.evenkeel");

    private final Interests interests;
    private final InstantSource clock;

    InterestOnCapacity(Interests interests, InstantSource clock) {
        this.interests = interests;
        this.clock = clock;
    }

    void bringUpToDate(DebtNotes notes, String by) {
        interests.follow(() -> notes.interestBySkill(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)), by);
    }

    /// The shortcut is noted already; it must not be noted again because capacity did not take it.
    @Override
    public void changed(DebtNotes notes, String by) {
        try {
            bringUpToDate(notes, by);
        } catch (RuntimeException failed) {
            LOG.log(System.Logger.Level.ERROR, "Interest on debt is not off capacity yet", failed);
        }
    }
}
