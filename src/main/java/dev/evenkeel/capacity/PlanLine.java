package dev.evenkeel.capacity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One statement of a capacity plan. Within its kind its key tells it from others; a later statement of the same key
/// takes the place of the earlier one from the moment it is made, and the earlier one stays on record.
///
/// Days are days of UTC; `from` and `until` both count, and an absent `until` means for good.
public sealed interface PlanLine {
    String key();

    /// What it is called when people talk about it.
    @JsonIgnore
    default String title() {
        return key();
    }

    /// Something people can do, by which hours are counted.
    record Skill(String key, String name) implements PlanLine {
        @Override
        public String title() {
            return name;
        }
    }

    record Team(String key, String name) implements PlanLine {
        @Override
        public String title() {
            return name;
        }
    }

    /// People who work with one skill: a person by name, or a headcount.
    ///
    /// @param hours a week, each
    record Staff(
            String key,
            String name,
            String team,
            String skill,
            double people,
            double hours,
            LocalDate from,
            @Nullable LocalDate until)
            implements PlanLine {
        @Override
        public String title() {
            return name;
        }
    }

    /// Days on which nobody works, or not those named: holidays, leave, an offsite.
    ///
    /// @param whose key of a team or of staff; null for everybody
    record Absence(String key, String name, @Nullable String whose, LocalDate from, LocalDate until)
            implements PlanLine {
        @Override
        public String title() {
            return name;
        }
    }

    /// Which share of the hours goes into planned work at all; the rest is meetings, mail and interruptions.
    ///
    /// @param skill null for all skills that have no factor of their own
    record Focus(
            String key,
            @Nullable String skill,
            double share,
            LocalDate from,
            @Nullable LocalDate until) implements PlanLine {}

    /// Hours that are never sold.
    ///
    /// @param share of the planned capacity, from 0 to 1; or
    /// @param hours a week
    record Reserve(
            String key,
            Purpose purpose,
            String skill,
            @Nullable Double share,
            @Nullable Double hours,
            LocalDate from,
            @Nullable LocalDate until)
            implements PlanLine {}

    /// What a reserve is kept for.
    enum Purpose {
        SUPPORT,
        /// The interest on technical debt (M101).
        DEBT,
        /// The floor under discovery and new ideas: no promise ever takes from it.
        EXPLORATION,
        OTHER,
        /// Hours that are not there, as somebody accepted (F33).
        LOST;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// Capacity that is hoped for: a hire, a contractor (M110).
    ///
    /// @param people how many, of `hours` a week each once they are fully there
    /// @param ramp which share of it is there in each week from the start, each from 0 to 1; the last one stays
    /// @param probability that it happens at all, from 0 to 1
    record Increase(
            String key,
            String name,
            String team,
            String skill,
            double people,
            double hours,
            LocalDate start,
            List<Double> ramp,
            double probability)
            implements PlanLine {
        public Increase {
            ramp = List.copyOf(ramp);
        }

        @Override
        public String title() {
            return name;
        }
    }

    /// Something that is sold by the piece, such as an onboarding.
    ///
    /// @param effort of one
    record Service(String key, String name, Effort effort) implements PlanLine {
        @Override
        public String title() {
            return name;
        }
    }

    /// What came of a week that is over, in hours of one skill: from it follows how sure the coming weeks are (F32).
    record PastWeek(String key, String skill, LocalDate week, double planned, double done) implements PlanLine {}

    /// By how much work grows at most until it is done: 1 for not at all, 1.8 for up to 80 % more (F32).
    record Growth(String key, double most) implements PlanLine {
        public static final String KEY = "growth";
    }

    /// Work that is promised or planned. Its hours are spread evenly over its working days.
    ///
    /// @param whom whom it is for, in words; empty if nobody in particular
    record Work(
            String key,
            String label,
            String whom,
            Firmness firmness,
            Map<String, Double> hours,
            LocalDate from,
            LocalDate until)
            implements PlanLine {
        public Work {
            hours = Map.copyOf(hours);
        }

        @Override
        public String title() {
            return label;
        }
    }
}
