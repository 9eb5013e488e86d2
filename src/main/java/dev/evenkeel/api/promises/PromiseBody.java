package dev.evenkeel.api.promises;

import dev.evenkeel.capacity.Firmness;
import dev.evenkeel.foundation.Money;
import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.promises.NewPromise;
import dev.evenkeel.promises.Subject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A promise as it is sent.
///
/// @param reference your own id of it: sent twice, it is the same promise
/// @param what key of a capability or service, or any words
/// @param firmness contractual, customer (if absent), forecast or speculative
/// @param chance that it is kept, 0 to 1
/// @param value what hangs on it a year, in the currency's main unit
/// @param seller who promised; the key's own name if absent
/// @param reservation of `POST /api/v1/can-we/reservations`, which becomes firm
/// @param anyway write it down even where its hours are not free, as it was promised already
record PromiseBody(
        @Nullable String reference,
        @Nullable String account,
        @Nullable String deal,
        @Nullable String what,
        @Nullable Integer pieces,
        @Nullable LocalDate due,
        @Nullable String words,
        @Nullable String channel,
        @Nullable String firmness,
        @Nullable Double chance,
        @Nullable BigDecimal value,
        @Nullable String currency,
        @Nullable String seller,
        @Nullable String team,
        @Nullable Boolean problemAgreed,
        @Nullable Boolean scopeAgreed,
        @Nullable UUID reservation,
        @Nullable Boolean anyway) {
    /// @throws Refused with everything that is missing
    NewPromise promise(Subject subject) {
        var problems = new ArrayList<Problem>();
        if (account == null) problems.add(new Problem("account", "It is missing", "Give the key of an account"));
        if (due == null) problems.add(new Problem("due", "It is missing", "Give a day such as 2027-03-01"));
        if (!problems.isEmpty()) throw new Refused(problems);
        return new NewPromise(
                reference,
                Objects.requireNonNull(account),
                deal,
                subject,
                Objects.requireNonNullElse(pieces, 1),
                Objects.requireNonNull(due),
                Objects.requireNonNullElse(words, ""),
                Objects.requireNonNullElse(channel, ""),
                Firmness.of(Objects.requireNonNullElse(firmness, "customer")),
                chance,
                value == null ? null : Money.of(value, Objects.requireNonNullElse(currency, "USD")),
                Objects.requireNonNullElse(seller, ""),
                team,
                Boolean.TRUE.equals(problemAgreed),
                Boolean.TRUE.equals(scopeAgreed),
                reservation,
                Boolean.TRUE.equals(anyway));
    }
}
