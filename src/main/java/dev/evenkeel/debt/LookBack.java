package dev.evenkeel.debt;

import dev.evenkeel.foundation.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What custom work came to (M94), a year after it began or so far.
///
/// @param until a year after it began, or the day asked where that is earlier
/// @param complete whether the year is over
/// @param won whether the client ever bought since the year before it began; absent while its deals are open
/// @param renewed whether the client still is one at the end of the year; absent before
/// @param revenue of the client's deals that were won in the time, and the price of the item
/// @param spent on building and carrying it until then
public record LookBack(
        CustomWork work,
        LocalDate until,
        boolean complete,
        @Nullable Boolean won,
        @Nullable Boolean renewed,
        int others,
        Money revenue,
        Money spent) {
    public Money netValue() {
        return revenue.minus(spent);
    }
}
