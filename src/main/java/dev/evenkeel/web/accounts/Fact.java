package dev.evenkeel.web.accounts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is known about somebody or something: a trait with the day since when it holds.
public record Fact(String name, String value, @Nullable LocalDate since) {}
