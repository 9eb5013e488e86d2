package dev.evenkeel.api.catalogue;

import dev.evenkeel.catalogue.Limitation;
import dev.evenkeel.catalogue.Listed;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A known limitation.
///
/// @param say the wording that is safe for any audience
/// @param stale whether nothing was heard about it for too long
record LimitationAnswer(
        String title,
        String severity,
        String say,
        @Nullable String workaround,
        @Nullable String owner,
        @Nullable LocalDate fixBy,
        @Nullable LocalDate lastProgress,
        @Nullable String lastNote,
        boolean stale) {
    static List<LimitationAnswer> of(Listed listed, LocalDate day) {
        return listed.capability().limitations().stream()
                .map(limitation -> of(limitation, listed, day))
                .toList();
    }

    private static LimitationAnswer of(Limitation limitation, Listed listed, LocalDate day) {
        var last = limitation.lastProgress(day);
        return new LimitationAnswer(
                limitation.title(),
                limitation.severity().word(),
                limitation.say(),
                limitation.workaround(),
                limitation.owner(),
                limitation.fixBy(),
                last.map(Limitation.Progress::on).orElse(null),
                last.map(Limitation.Progress::note).orElse(null),
                listed.stale().contains(limitation.title()));
    }
}
