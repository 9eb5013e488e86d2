package dev.evenkeel.desk.policy;

import java.util.List;

/// A step that rules may ask for.
///
/// @param approvers people and roles, as written
/// @param quorum how many must say yes
/// @param withinMinutes 0 without a limit
/// @param escalate people and roles whose word alone settles it after the limit
/// @param after steps that come first, where a request has them too
public record StepRule(
        String name,
        String title,
        List<String> approvers,
        int quorum,
        long withinMinutes,
        List<String> escalate,
        List<String> after) {}
