package dev.evenkeel.desk;

import dev.evenkeel.foundation.Money;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What somebody wants the company to agree to.
///
/// @param title in a few words
/// @param account key of the account that it is for
/// @param deal key of the deal
/// @param amount the deal's value a year
/// @param discount in per cent
/// @param months of the contract
/// @param hours of work by skill
/// @param carryHours a month to keep the work going
/// @param debtHours by skill to do properly later what is cut short now
/// @param interestHours a month that the shortcut costs until then
/// @param wanted the day it is promised for
/// @param expedite whether it is to go before what is planned already
public record Ask(
        Kind kind,
        String title,
        String account,
        @Nullable String deal,
        Money amount,
        @Nullable Double discount,
        @Nullable Integer months,
        Map<String, Double> hours,
        double carryHours,
        Map<String, Double> debtHours,
        double interestHours,
        @Nullable String capability,
        @Nullable LocalDate wanted,
        String reason,
        boolean expedite) {
    private static final int A_YEAR = 12;

    /// A plain request of a kind, to be filled in.
    public static Ask of(Kind kind, String title, String account, Money amount, String reason) {
        return new Ask(
                kind, title, account, null, amount, null, null, Map.of(), 0, Map.of(), 0, null, null, reason, false);
    }

    public double totalHours() {
        return hours.values().stream().mapToDouble(one -> one).sum();
    }

    public double totalDebtHours() {
        return debtHours.values().stream().mapToDouble(one -> one).sum();
    }

    /// Months over which it has to be carried: the contract's, or a year.
    public int carryMonths() {
        return months == null ? A_YEAR : months;
    }

    public Ask withDeal(String key) {
        return new Ask(
                kind,
                title,
                account,
                key,
                amount,
                discount,
                months,
                hours,
                carryHours,
                debtHours,
                interestHours,
                capability,
                wanted,
                reason,
                expedite);
    }

    public Ask withDiscount(double percent) {
        return new Ask(
                kind,
                title,
                account,
                deal,
                amount,
                percent,
                months,
                hours,
                carryHours,
                debtHours,
                interestHours,
                capability,
                wanted,
                reason,
                expedite);
    }

    public Ask withMonths(int length) {
        return new Ask(
                kind,
                title,
                account,
                deal,
                amount,
                discount,
                length,
                hours,
                carryHours,
                debtHours,
                interestHours,
                capability,
                wanted,
                reason,
                expedite);
    }

    public Ask withWork(Map<String, Double> bySkill, double carryAMonth) {
        return new Ask(
                kind,
                title,
                account,
                deal,
                amount,
                discount,
                months,
                bySkill,
                carryAMonth,
                debtHours,
                interestHours,
                capability,
                wanted,
                reason,
                expedite);
    }

    public Ask withDebt(Map<String, Double> principal, double interestAMonth) {
        return new Ask(
                kind,
                title,
                account,
                deal,
                amount,
                discount,
                months,
                hours,
                carryHours,
                principal,
                interestAMonth,
                capability,
                wanted,
                reason,
                expedite);
    }

    public Ask withCapability(String name, @Nullable LocalDate day) {
        return new Ask(
                kind,
                title,
                account,
                deal,
                amount,
                discount,
                months,
                hours,
                carryHours,
                debtHours,
                interestHours,
                name,
                day,
                reason,
                expedite);
    }

    public Ask expedited() {
        return new Ask(
                kind,
                title,
                account,
                deal,
                amount,
                discount,
                months,
                hours,
                carryHours,
                debtHours,
                interestHours,
                capability,
                wanted,
                reason,
                true);
    }
}
