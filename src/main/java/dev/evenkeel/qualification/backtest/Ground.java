package dev.evenkeel.qualification.backtest;

import dev.evenkeel.activity.Activity;
import dev.evenkeel.activity.Grain;
import dev.evenkeel.activity.Lens;
import dev.evenkeel.activity.Window;
import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.qualification.Definition;
import dev.evenkeel.qualification.MeasurementPlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Whether what is stored can carry a backtest: how far back it goes, and when it came in.
final class Ground {
    private static final double MOSTLY = 0.5;
    private static final double SOME = 0.02;

    private final Activity activity;

    Ground(Activity activity) {
        this.activity = activity;
    }

    /// @return what a reader has to know, as sentences
    /// @throws Refused with every reason why it cannot
    List<String> check(Definition definition, Question question) {
        var problems = new ArrayList<Problem>();
        var notes = new ArrayList<String>();
        windows(definition, question, problems);
        arrivals(question, problems, notes);
        if (!problems.isEmpty()) throw new Refused(problems);
        return notes;
    }

    private void windows(Definition definition, Question question, List<Problem> problems) {
        int reach = reach(definition);
        var begin = begin();
        if (begin == null) {
            if (reach > 0)
                problems.add(new Problem("history", "Nobody did anything yet", "Send events, or import some"));
            return;
        }
        var earliest = begin.plusDays(reach).minusDays(reach == 0 ? 0 : 1);
        if (question.from().isBefore(earliest))
            problems.add(new Problem(
                    "days",
                    "The longest window looks back " + reach + " days, but history begins on " + begin + ", "
                            + Math.max(0, question.from().toEpochDay() - begin.toEpochDay())
                            + " days before the first day",
                    "Begin on " + earliest + " or later, or shorten the window"));
    }

    /// The first day of which anything is known.
    java.time.@org.jspecify.annotations.Nullable LocalDate begin() {
        return activity.firstSeen(Grain.ACCOUNT, Lens.AS_IT_HAPPENED).values().stream()
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    /// How many days the longest window looks back; those over all days ask for none.
    static int reach(Definition definition) {
        return MeasurementPlan.of(definition).measures().stream()
                .map(measure -> measure.window())
                .filter(window -> window.days() != Window.ALL_DAYS)
                .mapToInt(window -> window.days() + window.offset())
                .max()
                .orElse(0);
    }

    private void arrivals(Question question, List<Problem> problems, List<String> notes) {
        var arrivals = activity.arrivals(question.from(), question.to());
        if (arrivals.events() == 0) return;
        double late = (double) arrivals.late() / arrivals.events();
        var share = Math.round(late * 100) + " % of the events of these days arrived more than a week later";
        if (question.lens() == Lens.AS_IT_HAPPENED) {
            notes.add("Asked as it happened: what arrived later counts on its day, so it may look better than it was.");
            if (late < SOME) notes.add("History came in as it happened here, so it can be asked as it was known too.");
        } else if (late > MOSTLY)
            problems.add(new Problem(
                    "as known",
                    share + ", as imported history does: what was known then cannot be told",
                    "Ask as it happened, or begin on " + Objects.requireNonNull(arrivals.firstReceived())
                            + ", when the first of it arrived"));
        else if (late >= SOME) notes.add(share + "; as known, they count from the day on which they arrived.");
    }
}
