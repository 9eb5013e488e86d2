package dev.evenkeel.activity;

import dev.evenkeel.intake.EventKind;
import java.time.LocalDate;

/// One kind of event on one day: how often, and by how many people.
public record DayOfUse(LocalDate day, EventKind kind, String name, long times, long people) {}
