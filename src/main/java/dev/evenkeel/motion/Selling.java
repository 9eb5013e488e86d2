package dev.evenkeel.motion;

import dev.evenkeel.accounts.Deal;
import dev.evenkeel.foundation.Money;
import java.util.List;
import java.util.Map;

/// How the company sells, as of a day.
///
/// @param revenue a year of each customer, by key
public record Selling(
        List<Deal> deals,
        Map<String, Money> revenue,
        SalesCycle cycle,
        SourceMix sources,
        Dependence dependence,
        SwitchingCost switching) {}
