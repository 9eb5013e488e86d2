package dev.evenkeel.catalogue;

import java.time.LocalDate;
import java.util.OptionalDouble;

/// How often what was promised of capabilities was kept, by those who keep the register.
@FunctionalInterface
public interface KeptRecord {
    KeptRecord UNKNOWN = day -> OptionalDouble.empty();

    /// The share that was kept, as known on a day; empty where too few cases are known.
    OptionalDouble on(LocalDate day);
}
