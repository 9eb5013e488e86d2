package dev.evenkeel.desk;

import java.util.List;

/// A signature that a request needs, as the policy in force asked for it when the request was made.
///
/// @param approvers who may sign: one seat each
/// @param quorum how many of the seats must say yes
/// @param withinMinutes how long they have; 0 without a limit
/// @param escalateTo whose word alone settles it once the limit has passed
/// @param after the steps that must be signed first
/// @param because the rules that ask for it
/// @param looksAt the fields of a request that those rules look at
public record Step(
        String name,
        String title,
        List<String> approvers,
        int quorum,
        long withinMinutes,
        List<String> escalateTo,
        List<String> after,
        List<String> because,
        List<String> looksAt) {}
