package dev.evenkeel.api.desk;

import dev.evenkeel.accounts.Accounts;
import dev.evenkeel.desk.Ask;
import dev.evenkeel.desk.Kind;
import dev.evenkeel.foundation.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A request as it is sent.
///
/// @param by who asks: the name they sign in with; the key's own name where it is missing
/// @param reference your own id of it: sent twice, it is the same request
/// @param kind `discount`, `terms`, `custom work`, `unshipped capability` or `capacity override`
/// @param amount the deal's value a year, in the currency of the desk policy
/// @param discount in per cent
/// @param hours of work by skill
/// @param carryHours a month
/// @param debtHours by skill to do properly later what is cut short now
record AskBody(
        @Nullable String by,
        @Nullable String reference,
        @Nullable String kind,
        @Nullable String title,
        @Nullable String account,
        @Nullable String deal,
        @Nullable BigDecimal amount,
        @Nullable Double discount,
        @Nullable Integer months,
        @Nullable Map<String, Double> hours,
        @Nullable Double carryHours,
        @Nullable Map<String, Double> debtHours,
        @Nullable Double interestHours,
        @Nullable String capability,
        @Nullable LocalDate wanted,
        @Nullable String reason,
        @Nullable Boolean expedite) {
    /// @throws dev.evenkeel.foundation.Refused for an account that there is not
    Ask ask(String currency, Accounts accounts) {
        return new Ask(
                Kind.of(Objects.requireNonNullElse(kind, "")),
                Objects.requireNonNullElse(title, ""),
                account == null || account.isBlank()
                        ? ""
                        : accounts.meant("account", account).key(),
                deal,
                Money.of(Objects.requireNonNullElse(amount, BigDecimal.ZERO), currency),
                discount,
                months,
                Objects.requireNonNullElse(hours, Map.of()),
                Objects.requireNonNullElse(carryHours, 0.0),
                Objects.requireNonNullElse(debtHours, Map.of()),
                Objects.requireNonNullElse(interestHours, 0.0),
                capability,
                wanted,
                Objects.requireNonNullElse(reason, ""),
                Boolean.TRUE.equals(expedite));
    }
}
