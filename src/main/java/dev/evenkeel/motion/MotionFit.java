package dev.evenkeel.motion;

import dev.evenkeel.motion.Motion.Sign;
import dev.evenkeel.rules.Truth;
import dev.evenkeel.rules.Verdict;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Which motion the company's own numbers fit, beside the one it plans to pay for (M10).
///
/// @param values what was measured; what is not known is not there
/// @param judged the signs, each with its verdict
public record MotionFit(LocalDate day, Motion motion, Map<Measured, Double> values, List<Judged> judged) {
    public record Judged(Sign sign, Verdict verdict) {
        public Truth truth() {
            return verdict.part().truth();
        }
    }

    static MotionFit of(Motion motion, Map<Measured, Double> values, LocalDate day) {
        var words = new LinkedHashMap<String, Double>();
        values.forEach((measured, value) -> words.put(measured.word(), value));
        return new MotionFit(
                day,
                motion,
                Map.copyOf(values),
                motion.signs().stream()
                        .map(sign -> new Judged(sign, sign.when().evaluate(words)))
                        .toList());
    }

    public List<Judged> of(Side side) {
        return judged.stream().filter(one -> one.sign().side() == side).toList();
    }

    public long holding(Side side) {
        return of(side).stream().filter(one -> one.truth() == Truth.HOLDS).count();
    }

    public long unknown(Side side) {
        return of(side).stream().filter(one -> one.truth() == Truth.UNKNOWN).count();
    }

    /// Of the signs of a side that are known, the share that holds; NaN where none is known.
    private double share(Side side) {
        double known = (double) of(side).size() - unknown(side);
        return known == 0 ? Double.NaN : holding(side) / known;
    }

    /// How far the numbers speak for selling by people: its share of the signs that hold on both sides, each side taken
    /// by the share of its known signs; NaN where nothing holds or a side is not known at all.
    public double salesFit() {
        double sales = share(Side.SALES);
        double product = share(Side.PRODUCT);
        return sales + product == 0 ? Double.NaN : sales / (sales + product);
    }

    /// The share of the plan that goes into selling by people, less what the numbers speak for; NaN where either is not
    /// known. Above zero: too much for sellers.
    public double mismatch() {
        return motion.salesShareOfPlan() - salesFit();
    }

    public boolean isMismatched() {
        return Math.abs(mismatch()) >= motion.alert();
    }
}
