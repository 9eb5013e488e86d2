package dev.evenkeel.desk;

import dev.evenkeel.foundation.Money;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is known about customers and deals, by their keys.
public interface DealFacts {
    /// What each customer pays a year, in one currency.
    ///
    /// @param asOf the last day that is seen
    Map<String, Money> revenue(String currency, LocalDate asOf);

    /// The segment of an account; empty where that is not known.
    ///
    /// @param trait of the account that is its segment
    String segment(String account, String trait);

    /// What people call an account: its key where nobody said.
    String name(String account);

    /// How a deal stands.
    Optional<DealStanding> deal(String account, String deal);

    /// How it stood at the end of a day.
    Optional<DealStanding> deal(String account, String deal, LocalDate asOf);

    /// @param won null while it is open
    record DealStanding(String stage, @Nullable Boolean won) {}
}
