package dev.evenkeel.capacity;

import dev.evenkeel.capacity.Ledger.Deeds;
import java.util.UUID;

/// Reservations that give way to lost hours (F33): moved as it was told, in the same deed as the plan.
final class GivenWay {
    private GivenWay() {}

    /// The hours of each that loses are due as it was told; given back where there is no room for them.
    static void to(Loss loss, long change, Deeds deeds, String by) {
        for (var loser : loss.losers()) {
            if (!Loss.moves(loser) || loser.commitment().sort() == Commitment.Sort.WORK) continue;
            var held =
                    deeds.reservation(UUID.fromString(loser.commitment().key())).filter(Reservation::isOpen);
            if (held.isEmpty()) continue;
            var until = loser.until();
            if (until == null) deeds.giveWay(held.get(), change, by);
            else {
                long between =
                        held.get().askedBy().toEpochDay() - held.get().due().toEpochDay();
                deeds.move(held.get(), held.get().minutes(), until.plusDays(between), until, change, by);
            }
        }
    }

    /// Back to where they stood before, where their hours are still free; the others stay where they are, and a soft
    /// one that was given back stays so.
    static void back(long change, Deeds deeds, String by) {
        for (var before : deeds.rows().beforeTheyGaveWay(change)) {
            var now = deeds.reservation(before.id()).orElseThrow();
            if (!now.isOpen() && before.state() != Reservation.State.CONFIRMED) continue;
            if (now.isOpen()) deeds.picture().remove(now.commitment());
            boolean fits = Reservations.fits(deeds.picture(), before.minutes(), before.due());
            if (now.isOpen()) deeds.picture().add(now.commitment());
            if (fits) deeds.move(now, before.minutes(), before.askedBy(), before.due(), null, by);
        }
    }
}
