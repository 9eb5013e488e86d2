package dev.evenkeel.motion;

import dev.evenkeel.accounts.Deal;
import dev.evenkeel.foundation.Money;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How the company sells, as of a day.
///
/// @param revenue a year of each customer, by key
/// @param customers their numbers
public record Selling(
        List<Deal> deals,
        Map<String, Money> revenue,
        Set<Integer> customers,
        SalesCycle cycle,
        SourceMix sources,
        Dependence dependence,
        SwitchingCost switching) {}
