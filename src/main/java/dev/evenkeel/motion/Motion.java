package dev.evenkeel.motion;

import dev.evenkeel.activity.EventFilter;
import dev.evenkeel.rules.Rule;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the company takes as signs of each motion, and what it plans to spend (M10); the document of kind `motion`.
///
/// @param segment the account trait that deals are grouped by
/// @param outbound sources of deals that count as outbound
/// @param signupTrait the account trait that says where it came from
/// @param inProduct its values that mean: from within the product
/// @param invited events of an invitation; null where it is not said
/// @param accepted events of an accepted invitation
/// @param firstValue events that mean: it was worth it
/// @param alert from which mismatch on it is said, 0 to 1
/// @param cash what the company lives on; null where it is not said
/// @param contact who needs a person; null where it is not said
public record Motion(
        String segment,
        Set<String> outbound,
        String signupTrait,
        Set<String> inProduct,
        @Nullable EventFilter invited,
        @Nullable EventFilter accepted,
        @Nullable EventFilter firstValue,
        double alert,
        List<Sign> signs,
        List<Planned> plan,
        @Nullable Cash cash,
        @Nullable ContactRules contact) {

    /// A sign that a motion fits.
    public record Sign(String name, Side side, Rule when) {}

    /// Money that is about to be spent, or people about to be hired.
    public record Planned(String what, Side side, double amount) {}

    /// The share of the plan that goes into selling by people; NaN without a plan.
    public double salesShareOfPlan() {
        double all = plan.stream().mapToDouble(Planned::amount).sum();
        double sales = plan.stream()
                .filter(one -> one.side() == Side.SALES)
                .mapToDouble(Planned::amount)
                .sum();
        return all == 0 ? Double.NaN : sales / all;
    }
}
