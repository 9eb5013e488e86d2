package dev.evenkeel.activity;

import java.time.Instant;

/// What one person did within an account.
public record PersonOfAccount(int person, long times, long days, Instant first, Instant last) {}
