package dev.evenkeel.debt;

import dev.evenkeel.foundation.Money;
import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/// Custom work as somebody records it.
///
/// @param client key of the account it is made for
/// @param deal key of the deal it was promised in
/// @param request number of the desk's request that let it through
/// @param buildHours to make it
/// @param carryHours a month to keep it going
/// @param hourCost what an hour costs the company
/// @param from the day the contract begins
/// @param months of the contract
/// @param switches flags, branches and configurations that it adds
public record NewCustomWork(
        String item,
        String client,
        @Nullable String deal,
        @Nullable Long request,
        Money price,
        double buildHours,
        double carryHours,
        Money hourCost,
        LocalDate from,
        int months,
        int switches) {
    private static final int MOST_SWITCHES = 1000;
    private static final int A_CENTURY = 1200;

    void check() {
        var problems = new ArrayList<Problem>();
        if (item.isBlank()) problems.add(new Problem("item", "It has no name", "Say what is made, in a few words"));
        if (client.isBlank()) problems.add(new Problem("client", "It is for nobody", "Give the account's key"));
        if (price.isNegative()) problems.add(new Problem("price", "A price cannot be negative", "Write 0 or more"));
        if (hourCost.isNegative())
            problems.add(new Problem("hour_cost", "An hour cannot cost less than nothing", "Write 0 or more"));
        if (!price.currency().equals(hourCost.currency()))
            problems.add(new Problem("hour_cost", "It is in another currency than the price", "Use one currency"));
        Hours.check("build_hours", buildHours, problems);
        Hours.check("carry_hours", carryHours, problems);
        if (months < 0 || months > A_CENTURY)
            problems.add(new Problem("months", months + " is no length of a contract", "Write 0 to " + A_CENTURY));
        if (switches < 0 || switches > MOST_SWITCHES)
            problems.add(new Problem("switches", switches + " is out of range", "Write 0 to " + MOST_SWITCHES));
        if (!problems.isEmpty()) throw new Refused(problems);
    }
}
