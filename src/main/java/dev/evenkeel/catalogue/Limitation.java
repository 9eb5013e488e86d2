package dev.evenkeel.catalogue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Something a capability cannot do, with what may be said about it (M113) and who works on it (M114).
///
/// @param title for ourselves
/// @param say the wording that is safe for any audience
/// @param fixBy the day by which it should be gone
/// @param progress what was done about it, oldest first
public record Limitation(
        String title,
        Severity severity,
        String say,
        @Nullable String workaround,
        @Nullable String owner,
        @Nullable LocalDate fixBy,
        List<Progress> progress) {

    /// A step towards its end.
    public record Progress(LocalDate on, String note) {}

    public Limitation {
        progress = progress.stream().sorted(Comparator.comparing(Progress::on)).toList();
    }

    /// The last step that was made up to the day.
    public Optional<Progress> lastProgress(LocalDate day) {
        return progress.stream().filter(step -> !step.on().isAfter(day)).reduce((earlier, later) -> later);
    }

    /// Whether nothing was heard about it for longer than that.
    ///
    /// @param known since when it is known; counts where no step was made yet
    public boolean stale(LocalDate day, LocalDate known, int days) {
        var heard = lastProgress(day).map(Progress::on).orElse(known);
        return heard.plusDays(days).isBefore(day);
    }
}
