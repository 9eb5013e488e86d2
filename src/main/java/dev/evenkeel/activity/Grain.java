package dev.evenkeel.activity;

/// Whom a number is about.
public enum Grain {
    ACCOUNT,
    PERSON
}
