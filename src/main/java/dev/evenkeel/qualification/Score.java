package dev.evenkeel.qualification;

import dev.evenkeel.activity.EventFilter;
import dev.evenkeel.activity.Window;
import dev.evenkeel.rules.Verdict;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A subject's points on a day, with everything that made them (F20, F21).
///
/// The earned points of all contributions sum exactly to `total`, in any order; those of each side to `fit` and
/// `usage`.
///
/// @param contributions every rule, also those that do not hold: fit, then usage, as the definition lists them
/// @param disqualifications the reasons that hold
public record Score(
        String definition,
        int version,
        int subject,
        LocalDate asOf,
        double fit,
        double usage,
        double total,
        boolean qualified,
        List<Contribution> contributions,
        List<Disqualification> disqualifications) {

    /// One rule's part of a score.
    ///
    /// @param points what it gives when it holds
    /// @param earned what it gave: 0 when it does not hold, less than its points when they decayed
    /// @param age days since the event its decay counts from; null without decay or without such an event
    /// @param words its signals' values in plain words: "12 people active in 28 days"
    public record Contribution(
            Part part,
            String rule,
            double points,
            double earned,
            boolean holds,
            @Nullable Integer age,
            String words,
            Verdict verdict,
            List<Evidence> evidence) {}

    /// A reason that leaves the subject out.
    public record Disqualification(String reason, String words, Verdict verdict, List<Evidence> evidence) {}

    /// A signal's value that a rule used.
    ///
    /// @param value null when not known
    /// @param events which events it was computed from; null for traits and deals
    public record Evidence(
            String signal,
            @Nullable Object value,
            String words,
            @Nullable EventFilter events,
            @Nullable Window window) {}

    /// Which half of the definition a rule stands in.
    public enum Part {
        FIT,
        USAGE
    }
}
