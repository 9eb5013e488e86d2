package dev.evenkeel.promises;

import dev.evenkeel.capacity.Answer;
import dev.evenkeel.capacity.Confidence;
import dev.evenkeel.capacity.Effort;
import dev.evenkeel.catalogue.Capability;
import dev.evenkeel.catalogue.Limitation;
import dev.evenkeel.catalogue.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One question on its way to an answer.
record Answering(Question question, @Nullable Customer customer, LocalDate asOf) {
    /// An answer that can still be completed.
    private CanWe answer(
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
        return new CanWe(
                question, customer, asOf, verdict, from, chance, say, because, limits, caveats, desk, dates, capacity,
                effort);
    }

    /// A no that the desk could turn.
    ///
    /// @param say what may be told to the customer
    CanWe no(String say, String because) {
        return answer(Verdict.NO, null, null, say, because, List.of(), List.of(), true, Map.of(), null, null);
    }

    CanWe never(Capability capability) {
        var reason = capability.reason();
        return answer(
                Verdict.NO,
                null,
                null,
                "Not planned",
                reason == null ? "Decided against" : "Decided against: " + reason,
                List.of(),
                List.of(),
                false,
                Map.of(),
                null,
                null);
    }

    CanWe today(Capability capability, @Nullable Answer setUp, @Nullable Effort effort) {
        var say = new ArrayList<String>();
        say.add("Yes, today");
        capability.limitations().stream().map(Limitation::say).forEach(say::add);
        var caveats = new ArrayList<>(Offers.caveats(capability, customer));
        boolean desk = !caveats.isEmpty();
        var ready = Offers.earliest(setUp);
        if (setUp != null && !(setUp instanceof Answer.Yes))
            caveats.add(
                    ready == null
                            ? "There is no capacity to set it up within two years"
                            : "Setting it up can be promised from " + Days.say(ready));
        return answer(
                Verdict.YES,
                asOf,
                1.0,
                String.join(". ", say),
                capability.stage() == Stage.AVAILABLE ? "Available" : "Available within limits",
                capability.limits(),
                caveats,
                desk,
                Offers.certain(asOf, 1),
                setUp,
                effort);
    }

    CanWe committed(Capability capability, double chance) {
        var by = capability.by();
        if (by == null || capability.overdue(asOf))
            return answer(
                    Verdict.NO,
                    null,
                    null,
                    "We come back with a date",
                    by == null
                            ? "It is committed without a date"
                            : "It was committed for " + Days.say(by) + ", which has passed; it needs a new date",
                    capability.limits(),
                    Offers.caveats(capability, customer),
                    true,
                    Map.of(),
                    null,
                    null);
        boolean inTime = !by.isAfter(question.by());
        boolean sure = chance >= Confidence.P85.share();
        var caveats = new ArrayList<>(Offers.caveats(capability, customer));
        if (!sure)
            caveats.add("The date is kept with a chance of " + Math.round(chance * 100)
                    + " %; a promise to a customer needs 85 %");
        return answer(
                inTime ? Verdict.YES : Verdict.LATER,
                by,
                chance,
                "Planned for " + Days.say(by),
                "Committed for " + Days.say(by) + ", kept with a chance of " + Math.round(chance * 100) + " %",
                capability.limits(),
                caveats,
                !caveats.isEmpty(),
                Offers.certain(by, chance),
                null,
                null);
    }

    CanWe explored(Capability capability, @Nullable Answer capacity, @Nullable Effort effort) {
        if (capacity == null)
            return no(
                    "Not planned",
                    capability.effort().isEmpty()
                            ? "It is being explored: no date, and nobody said what it takes"
                            : "It is being explored: no date, and it takes skills that are not in the capacity plan");
        var from = Offers.earliest(capacity);
        var caveats = new ArrayList<>(Offers.caveats(capability, customer));
        caveats.add("It is being explored: product has to commit to it before it is promised");
        return answer(
                verdict(capacity),
                from,
                null,
                "Not planned yet",
                "It is being explored; its effort would fit "
                        + (from == null ? "on no day within two years" : "by " + Days.say(from)),
                capability.limits(),
                caveats,
                true,
                capacity.reasons().dates(),
                capacity,
                effort);
    }

    CanWe byCapacity(Answer capacity, Effort effort) {
        var from = Offers.earliest(capacity);
        var why = capacity.reasons();
        var hours = "%.0f hours of %s are needed, %.0f are free by %s"
                        .formatted(why.needed(), why.binding(), Math.max(0, why.free()), Days.say(question.by()))
                + debt(why);
        var say = switch (capacity) {
            case Answer.Yes yes -> "Yes, by " + Days.say(question.by());
            case Answer.Later later when from != null -> "From " + Days.say(from);
            case Answer.Later later -> "We come back with a date";
            case Answer.No no -> "We come back with a date";
        };
        return answer(
                from == null ? Verdict.NO : verdict(capacity),
                from,
                from == null ? null : Confidence.P85.share(),
                say,
                hours,
                List.of(),
                List.of(),
                !(capacity instanceof Answer.Yes),
                why.dates(),
                capacity,
                effort);
    }

    private static String debt(Answer.Reasons why) {
        double hours = why.kept().getOrDefault("debt", 0.0);
        return hours < 0.5 ? "" : "; debt takes %.0f hours of it until then".formatted(hours);
    }

    private static Verdict verdict(Answer capacity) {
        return switch (capacity) {
            case Answer.Yes yes -> Verdict.YES;
            case Answer.Later later -> Verdict.LATER;
            case Answer.No no -> Verdict.NO;
        };
    }
}
