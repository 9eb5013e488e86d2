package dev.evenkeel.web.people;

import dev.evenkeel.web.accounts.Reason;
import dev.evenkeel.web.accounts.Standing;
import dev.evenkeel.web.layout.Choice;
import dev.evenkeel.web.layout.Sparkline;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One person in the list.
///
/// @param account where they are now: the id of its page and its name
/// @param daysActive in the last 28 days
public record RankedPerson(
        String id,
        String name,
        @Nullable String email,
        @Nullable Choice account,
        Standing standing,
        double score,
        double fit,
        double usage,
        Sparkline trend,
        List<Reason> reasons,
        int daysActive,
        @Nullable LocalDate lastSeen) {}
