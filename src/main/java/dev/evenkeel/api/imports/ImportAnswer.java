package dev.evenkeel.api.imports;

import dev.evenkeel.intake.Import;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One import as the interface tells it.
///
/// @param share the part of the file that is done, 0 to 1
/// @param rate rows a second lately
record ImportAnswer(
        UUID id,
        String name,
        @Nullable String as,
        String state,
        long bytes,
        @Nullable Long total,
        long done,
        long refused,
        double share,
        double rate,
        @Nullable Long secondsLeft,
        @Nullable String failure,
        @Nullable String mapping,
        int entry,
        String by,
        Instant uploadedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {
    static ImportAnswer of(Import subject) {
        var kind = subject.kind();
        var left = subject.timeLeft();
        return new ImportAnswer(
                subject.id(),
                subject.name(),
                kind == null ? null : kind.word(),
                subject.state().word(),
                subject.bytes(),
                subject.total(),
                subject.done(),
                subject.refused(),
                subject.share(),
                subject.rate(),
                left == null ? null : left.toSeconds(),
                subject.failure(),
                subject.mapping(),
                subject.entry(),
                subject.by(),
                subject.uploadedAt(),
                subject.startedAt(),
                subject.finishedAt());
    }
}
