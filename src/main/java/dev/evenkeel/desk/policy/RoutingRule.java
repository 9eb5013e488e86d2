package dev.evenkeel.desk.policy;

import dev.evenkeel.rules.Rule;
import java.util.List;

/// Requests for which the condition holds need the steps.
///
/// @param also further rules whose steps it brings along
public record RoutingRule(String name, Rule when, List<String> steps, List<String> also) {}
