package dev.evenkeel.desk;

import dev.evenkeel.foundation.Money;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a yes would mean, worked out before anybody decides and kept as it was then.
///
/// @param buildCost of the hours asked for
/// @param carryAMonth of keeping it going
/// @param carryCost over the contract, or a year
/// @param contribution the deal's value over the contract, or a year, less building and carrying
/// @param scarceHours of the skill that decides when it can be done; 0 where no work is asked for
/// @param perScarceHour contribution by scarce hour (F37); absent where no work is asked for
/// @param debtBySkill hours a month that debt takes already
/// @param otherDemand value a year of the deals of others that ask for the like
/// @param longTermValue demand of others × win uplift − carrying − what is pushed aside (M92)
/// @param pathDays how long the signatures usually take (F36)
public record Card(
        Displacement.Pushed pushed,
        Breadth breadth,
        Money buildCost,
        Money carryAMonth,
        Money carryCost,
        Money contribution,
        double scarceHours,
        @Nullable Money perScarceHour,
        double debtHours,
        double interestHours,
        Map<String, Double> debtBySkill,
        Concentration before,
        Concentration after,
        Money otherDemand,
        Money longTermValue,
        double pathDays) {
    Card withPath(double days) {
        return new Card(
                pushed,
                breadth,
                buildCost,
                carryAMonth,
                carryCost,
                contribution,
                scarceHours,
                perScarceHour,
                debtHours,
                interestHours,
                debtBySkill,
                before,
                after,
                otherDemand,
                longTermValue,
                days);
    }
}
