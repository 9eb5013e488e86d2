package dev.evenkeel.desk;

/// What a rule of the policy did in its last cases (M83).
///
/// @param when its condition
/// @param cases decided requests that it sent to somebody, 20 at most
/// @param changed in how many of them a step that it asked for was declined or approved on a condition only
/// @param lagDays how long those steps took, the median
/// @param remove whether it never changed an outcome in 20 cases, and could go
public record RuleUse(String rule, String when, int cases, int changed, double lagDays, boolean remove) {
    public static final int ENOUGH = 20;
}
