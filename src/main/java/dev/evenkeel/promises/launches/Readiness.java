package dev.evenkeel.promises.launches;

import dev.evenkeel.promises.launches.Launch.Item;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How far a launch is on a day.
///
/// @param done by task, the last word on it
/// @param committed the date that the catalogue gives; null where it gives none
public record Readiness(
        Launch launch,
        LocalDate day,
        Map<String, Tick> done,
        @Nullable LocalDate committed) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    public enum State {
        READY("ready"),
        ON_TRACK("on track"),
        /// Something that had to be done by now is not, or the dates do not fit.
        AT_RISK("at risk"),
        /// Its day has passed, and it is not ready.
        SLIPPED("slipped");

        private final String word;

        State(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public boolean isDone(Item item) {
        var tick = done.get(item.task());
        return tick != null && tick.done();
    }

    public boolean isLate(Item item) {
        return !isDone(item) && item.by().isBefore(day);
    }

    /// Σ weight of what is done / Σ weight.
    public double share() {
        double all = launch.items().stream().mapToDouble(Item::weight).sum();
        double met = launch.items().stream()
                .filter(this::isDone)
                .mapToDouble(Item::weight)
                .sum();
        return met / all;
    }

    /// The same for what had to be done by the day.
    public double expectedShare() {
        double all = launch.items().stream().mapToDouble(Item::weight).sum();
        double expected = launch.items().stream()
                .filter(item -> item.by().isBefore(day))
                .mapToDouble(Item::weight)
                .sum();
        return expected / all;
    }

    public State state() {
        if (launch.items().stream().allMatch(this::isDone)) return State.READY;
        if (launch.on().isBefore(day)) return State.SLIPPED;
        return warnings().isEmpty() ? State.ON_TRACK : State.AT_RISK;
    }

    /// What makes it unlikely to come on its day, each in words.
    public List<String> warnings() {
        var warnings = new ArrayList<String>();
        if (committed != null && launch.on().isAfter(committed))
            warnings.add("The catalogue commits to " + DAY.format(committed) + ", before the launch on "
                    + DAY.format(launch.on()));
        for (var item : launch.items())
            if (isLate(item))
                warnings.add("`" + item.task() + "` was to be done by " + DAY.format(item.by())
                        + (item.owner() == null ? "" : ", by " + item.owner()));
        return List.copyOf(warnings);
    }
}
