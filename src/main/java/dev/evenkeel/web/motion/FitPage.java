package dev.evenkeel.web.motion;

import dev.evenkeel.motion.Fits;
import dev.evenkeel.motion.Measured;
import dev.evenkeel.motion.Motion.Planned;
import dev.evenkeel.motion.MotionFit;
import dev.evenkeel.motion.MotionFit.Judged;
import dev.evenkeel.motion.SegmentFit;
import dev.evenkeel.motion.Side;
import dev.evenkeel.web.layout.Say;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Which motion the company's numbers fit.
///
/// @param fits null where nobody said what speaks for which
public record FitPage(@Nullable Fits fits) {
    /// How many of its known signs hold, such as `2 of 4`.
    public static String signs(SegmentFit one, Side side) {
        long known = one.fit().of(side).size() - one.fit().unknown(side);
        return known == 0 ? "–" : one.fit().holding(side) + " of " + known;
    }

    public @Nullable MotionFit fit() {
        return fits == null ? null : fits.whole();
    }

    public MotionFit known() {
        return Objects.requireNonNull(fits).whole();
    }

    public List<SegmentFit> segments() {
        return fits == null ? List.of() : fits.segments();
    }

    public String percent(double share) {
        return Double.isNaN(share) ? "–" : Say.percent(share);
    }

    /// What the numbers and the plan say of each other, in one sentence.
    public String verdict() {
        var found = known();
        if (Double.isNaN(found.salesFit())) return "Too little is known yet to say which motion fits.";
        if (Double.isNaN(found.mismatch())) return "No spending is planned to hold against it.";
        var points = Say.percent(Math.abs(found.mismatch()));
        if (!found.isMismatched()) return "What is planned fits what the numbers speak for.";
        return found.mismatch() > 0
                ? "The plan puts " + points
                        + " more into selling by people than the numbers speak for. Look again before hiring."
                : "The plan puts " + points + " less into selling by people than the numbers speak for.";
    }

    public String truth(Judged judged) {
        return switch (judged.truth()) {
            case HOLDS -> "yes";
            case FAILS -> "no";
            case UNKNOWN -> "not known";
        };
    }

    public String tone(Judged judged) {
        return switch (judged.truth()) {
            case HOLDS -> "ready";
            case FAILS -> "";
            case UNKNOWN -> "warming";
        };
    }

    /// The measured values that a sign looks at.
    public List<Value> values(Judged judged) {
        return judged.sign().when().names().stream()
                .map(name -> Arrays.stream(Measured.values())
                        .filter(one -> one.word().equals(name))
                        .findFirst()
                        .map(this::value)
                        .orElseThrow())
                .toList();
    }

    private Value value(Measured measured) {
        var value = known().values().get(measured);
        return new Value(measured.title(), value == null ? "not known" : number(value, measured));
    }

    private static String number(double value, Measured measured) {
        if (measured == Measured.K_FACTOR) return String.format(java.util.Locale.ENGLISH, "%.2f", value);
        return (Say.points(value) + " " + measured.unit()).strip();
    }

    public record Value(String title, String value) {}

    public String amount(Planned planned) {
        return Say.number(Math.round(planned.amount()));
    }
}
