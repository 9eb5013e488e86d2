package dev.evenkeel.debt;

import java.time.LocalDate;

/// What should become of custom work (M20): made part of the product, retired, or left as it is.
///
/// @param why as a clause without a full stop
public record Advice(Fate fate, String why) {
    /// From how many other accounts on it is a product's affair.
    private static final int ENOUGH_OTHERS = 2;

    static Advice on(CustomWork work, LocalDate day) {
        if (!work.isCarried()) return new Advice(work.fate(), work.fateReason());
        int others = work.reusedBy().size();
        if (others >= ENOUGH_OTHERS)
            return new Advice(Fate.PRODUCTISED, others + " other accounts use it: others would buy it too");
        if (others == 0 && day.isAfter(work.contractEnds()))
            return new Advice(
                    Fate.RETIRED, "the contract ended on " + work.contractEnds() + " and nobody else uses it");
        if (others == 0 && work.margin().isNegative())
            return new Advice(
                    Fate.RETIRED,
                    "it costs " + work.margin().times(-1)
                            + " more than its price over the contract, and nobody else uses it");
        return new Advice(Fate.CARRIED, others == 1 ? "one other account uses it" : "its price pays for it");
    }
}
