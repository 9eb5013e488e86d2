package dev.evenkeel.promises;

import dev.evenkeel.capacity.Answer;
import dev.evenkeel.capacity.Confidence;
import dev.evenkeel.capacity.Effort;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The answer to a {@link Question}, with its reasons.
///
/// @param customer null where none was named
/// @param from the first day it can be promised for; null where there is none
/// @param chance that the day is kept, 0 to 1; null where nobody said
/// @param say wording that is safe for the customer
/// @param because why, for ourselves
/// @param limits of what can be sold, each in words
/// @param caveats what else has to be seen to before it is promised, each in words
/// @param desk whether the deal desk has to say yes as well
/// @param dates the earliest day at each confidence (F32); no entry where there is none
/// @param capacity what the capacity says to its effort; null where it takes none, or none is known
/// @param effort what a reservation would keep back; null where there is nothing to reserve
public record CanWe(
        Question question,
        @Nullable Customer customer,
        LocalDate asOf,
        Verdict verdict,
        @Nullable LocalDate from,
        @Nullable Double chance,
        String say,
        String because,
        List<String> limits,
        List<String> caveats,
        boolean desk,
        Map<Confidence, LocalDate> dates,
        @Nullable Answer capacity,
        @Nullable Effort effort) {
    public CanWe {
        limits = List.copyOf(limits);
        caveats = List.copyOf(caveats);
        dates = Map.copyOf(dates);
    }

    /// Whether its hours can be kept back until the day.
    public boolean isReservable() {
        return effort != null && capacity instanceof Answer.Yes;
    }

    /// The answer in one sentence.
    public String headline() {
        return switch (verdict) {
            case YES -> question.thing() + ": yes" + (chanceIsHalf() ? ", with a chance" : "");
            case LATER -> question.thing() + ": from " + Days.say(java.util.Objects.requireNonNull(from));
            case NO -> question.thing() + ": no";
        };
    }

    private boolean chanceIsHalf() {
        return chance != null && chance < Confidence.P85.share();
    }
}
