package dev.evenkeel.web.desk;

import dev.evenkeel.debt.CustomWork;
import dev.evenkeel.debt.CustomisationLoad;
import dev.evenkeel.debt.DebtNote;
import dev.evenkeel.debt.LookBack;
import dev.evenkeel.foundation.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// The two ledgers: custom work and debt.
public final class LedgerPages {
    private LedgerPages() {}

    /// @param names of accounts, by key
    /// @param queue what should be made part of the product or retired
    public record CustomWorkPage(
            LocalDate day,
            String currency,
            List<CustomWork> works,
            List<CustomWork> queue,
            CustomisationLoad load,
            List<LookBack> lookBacks,
            Map<String, String> names,
            List<Problem> problems) {
        public String name(String key) {
            return names.getOrDefault(key, key);
        }
    }

    /// @param interest hours a month by skill
    public record DebtPage(
            LocalDate day,
            List<DebtNote> notes,
            Map<String, Double> interest,
            Map<String, String> names,
            List<Problem> problems) {
        public double remaining() {
            return notes.stream().mapToDouble(DebtNote::remainingHours).sum();
        }

        public double interestHours() {
            return interest.values().stream().mapToDouble(hours -> hours).sum();
        }

        public String name(String key) {
            return names.getOrDefault(key, key);
        }
    }
}
