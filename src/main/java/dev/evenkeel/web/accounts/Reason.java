package dev.evenkeel.web.accounts;

/// One contribution to a score, in a phrase: `9 people active in 28 days`.
public record Reason(String words, double points) {}
