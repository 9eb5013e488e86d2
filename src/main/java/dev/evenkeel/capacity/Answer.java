package dev.evenkeel.capacity;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Can we have it by then? (F31)
public sealed interface Answer {
    /// The day that was asked about.
    LocalDate by();

    Reasons reasons();

    /// It can be promised by the day.
    record Yes(LocalDate by, Reasons reasons) implements Answer {}

    /// Not by the day, but by a later one; `reasons().dates()` says which.
    record Later(LocalDate by, Reasons reasons) implements Answer {}

    /// On no day that the plan reaches.
    record No(LocalDate by, Reasons reasons) implements Answer {}

    /// Why.
    ///
    /// @param asOf the day the question was asked on
    /// @param dates the earliest day at each confidence; no entry where there is none within the plan
    /// @param binding the skill that decides
    /// @param needed hours of it
    /// @param free hours of it that are free by the day; less than 0 if too much is promised already
    /// @param kept hours of it that are never sold from now until the day, by what they are for: `support`, `debt`,
    /// `exploration`, `other`
    /// @param weeks the binding skill's hours week by week, from now on
    /// @param inTheWay what takes the binding skill's hours, the largest first; empty when the answer is yes
    /// @param displaced all that a yes would push aside; empty when the answer is yes
    /// @param feasible whether it could be done by the day if all that gives way did; true when the answer is yes
    record Reasons(
            LocalDate asOf,
            Confidence confidence,
            Map<Confidence, LocalDate> dates,
            String binding,
            double needed,
            double free,
            Map<String, Double> kept,
            List<WeekFree> weeks,
            List<Obstacle> inTheWay,
            List<Displaced> displaced,
            boolean feasible) {
        public @Nullable LocalDate earliest() {
            return dates.get(confidence);
        }
    }

    /// @param week its Monday
    /// @param free hours that may be promised by the end of the week without taking from any later one
    record WeekFree(LocalDate week, double free) {}

    /// @param hours of the binding skill that it takes until the week that decides
    record Obstacle(Commitment commitment, double hours) {}

    /// Somebody who would lose (F33).
    ///
    /// @param until the day it would be done by instead; null if not at all
    /// @param broken it cannot move: its date would stand without the capacity for it
    record Displaced(Commitment commitment, @Nullable LocalDate until, boolean broken) {}
}
