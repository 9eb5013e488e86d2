package dev.evenkeel.activity;

import dev.evenkeel.intake.EventKind;
import java.time.LocalDate;

/// A name of events or pages that was seen, and how much.
public record EventName(EventKind kind, String name, long times, LocalDate lastDay) {}
