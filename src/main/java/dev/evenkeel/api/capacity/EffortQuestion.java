package dev.evenkeel.api.capacity;

import dev.evenkeel.capacity.Capacity;
import dev.evenkeel.capacity.Effort;
import dev.evenkeel.foundation.Refused;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What something takes: hours by skill, or pieces of a service, or both.
///
/// @param leadDays days that pass after the work is done
/// @param count pieces of the service; 1 if absent
record EffortQuestion(
        @Nullable Map<String, Double> hours,
        @Nullable Integer leadDays,
        @Nullable String service,
        @Nullable Double count) {
    /// @throws Refused if it says neither, or is out of range
    Effort effort(Capacity capacity, LocalDate asOf) {
        var lead = leadDays == null ? 0 : leadDays;
        if (service == null) {
            if (hours == null)
                throw new Refused("effort", "It is empty", "Give {\"hours\": {\"skill\": 40}} or {\"service\": \"…\"}");
            return new Effort(hours, lead);
        }
        var standard = capacity.effortOf(service, count == null ? 1 : count, asOf);
        return hours == null ? standard : standard.plus(new Effort(hours, lead));
    }
}
