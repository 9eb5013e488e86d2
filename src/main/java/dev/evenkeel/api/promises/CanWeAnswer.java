package dev.evenkeel.api.promises;

import dev.evenkeel.capacity.Answer;
import dev.evenkeel.promises.CanWe;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Whether something can be promised, and why (F31, F32).
///
/// @param verdict yes, later or no
/// @param headline the answer in one sentence
/// @param what key of the capability or service
/// @param from the first day it can be promised for
/// @param chance that the day is kept, 0 to 1
/// @param say wording that is safe for the customer
/// @param because why, for ourselves
/// @param caveats what has to be seen to before it is promised
/// @param desk whether the deal desk has a say
/// @param dates the earliest day by confidence: p50, p70, p85, p95
/// @param reservable whether its hours can be kept back until the day
record CanWeAnswer(
        String verdict,
        String headline,
        String what,
        String title,
        int pieces,
        @Nullable String account,
        LocalDate by,
        LocalDate asOf,
        @Nullable LocalDate from,
        @Nullable Double chance,
        String say,
        String because,
        List<String> limits,
        List<String> caveats,
        boolean desk,
        Map<String, LocalDate> dates,
        boolean reservable,
        @Nullable Capacity capacity) {
    /// What the capacity says to its effort.
    ///
    /// @param binding the skill that decides, with the hours it needs and has free by the day
    /// @param inTheWay what takes its hours
    /// @param displaced what a yes would push aside
    record Capacity(
            String binding, double neededHours, double freeHours, List<InTheWay> inTheWay, List<Displaced> displaced) {
        static Capacity of(Answer.Reasons why) {
            return new Capacity(
                    why.binding(),
                    why.needed(),
                    why.free(),
                    why.inTheWay().stream()
                            .map(one -> new InTheWay(
                                    one.commitment().label(),
                                    one.commitment().whom(),
                                    one.commitment().firmness().word(),
                                    one.hours()))
                            .toList(),
                    why.displaced().stream()
                            .map(one -> new Displaced(
                                    one.commitment().label(),
                                    one.commitment().whom(),
                                    one.commitment().until(),
                                    one.until(),
                                    one.broken()))
                            .toList());
        }
    }

    record InTheWay(String label, String whom, String firmness, double hours) {}

    /// @param was when it is due
    /// @param until when it would be done instead; absent if not at all
    /// @param broken its date would stand without the capacity for it
    record Displaced(
            String label,
            String whom,
            LocalDate was,
            @Nullable LocalDate until,
            boolean broken) {}

    static CanWeAnswer of(CanWe answer) {
        var question = answer.question();
        var dates = new TreeMap<String, LocalDate>();
        answer.dates().forEach((confidence, day) -> dates.put(confidence.name().toLowerCase(Locale.ROOT), day));
        return new CanWeAnswer(
                answer.verdict().word(),
                answer.headline(),
                question.subject().key(),
                question.subject().title(),
                question.pieces(),
                question.account(),
                question.by(),
                answer.asOf(),
                answer.from(),
                answer.chance(),
                answer.say(),
                answer.because(),
                answer.limits(),
                answer.caveats(),
                answer.desk(),
                dates,
                answer.isReservable(),
                Optional.ofNullable(answer.capacity())
                        .map(Answer::reasons)
                        .map(Capacity::of)
                        .orElse(null));
    }
}
