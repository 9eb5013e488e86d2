package dev.evenkeel.web.desk;

import dev.evenkeel.debt.CustomWork;
import dev.evenkeel.debt.CustomisationLoad;
import dev.evenkeel.debt.DebtNote;
import dev.evenkeel.debt.InterestTrend;
import dev.evenkeel.debt.LookBack;
import dev.evenkeel.debt.Variants;
import dev.evenkeel.foundation.Problem;
import dev.evenkeel.web.layout.Chart;
import dev.evenkeel.web.layout.Say;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The two ledgers: custom work and debt.
public final class LedgerPages {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

    private LedgerPages() {}

    /// @param names of accounts, by key
    /// @param queue what should be made part of the product or retired
    public record CustomWorkPage(
            LocalDate day,
            String currency,
            List<CustomWork> works,
            List<CustomWork> queue,
            CustomisationLoad load,
            Variants variants,
            List<LookBack> lookBacks,
            Map<String, String> names,
            Map<String, String> given,
            List<Problem> problems) {
        /// What was typed into the form; empty for a fresh one.
        public String given(String field) {
            return given.getOrDefault(field, "");
        }

        public String name(String key) {
            return names.getOrDefault(key, key);
        }
    }

    /// @param interest hours a month by skill
    /// @param trend of the last twelve months
    /// @param kept hours a month that the capacity plan keeps back for debt
    public record DebtPage(
            LocalDate day,
            List<DebtNote> notes,
            Map<String, Double> interest,
            InterestTrend trend,
            double kept,
            Map<String, String> names,
            Map<String, String> given,
            List<Problem> problems) {
        /// What was typed into the form; empty for a fresh one.
        public String given(String field) {
            return given.getOrDefault(field, "");
        }

        public double remaining() {
            return notes.stream().mapToDouble(DebtNote::remainingHours).sum();
        }

        /// F64; nothing where the capacity plan does not say how many hours there are.
        public String share() {
            double share = trend.now().share();
            return Double.isNaN(share) ? "–" : Say.points(100 * share) + " %";
        }

        /// When all of it is gone if the hours kept for debt go into it.
        public String goneBy() {
            return trend.paidOffBy(day, kept).map(Say::day).orElse("never");
        }

        public Chart chart() {
            return new Chart(
                    Chart.Kind.STACKED_BARS,
                    "Interest on debt, hours a month",
                    "hours",
                    trend.months().stream()
                            .map(month -> MONTH.format(month.month()))
                            .toList(),
                    List.of(new Chart.Series(
                            "hours",
                            trend.months().stream()
                                    .map(month -> Say.tenths(month.interest()))
                                    .toList())));
        }

        public double interestHours() {
            return interest.values().stream().mapToDouble(hours -> hours).sum();
        }

        public String name(String key) {
            return names.getOrDefault(key, key);
        }
    }
}
