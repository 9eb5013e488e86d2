package dev.evenkeel.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One file on its way into the event log.
///
/// @param name the file's name; the source of its events
/// @param mapping the confirmed mapping as YAML
/// @param entry which of the mapping's imports is meant, from 0
/// @param bytes the size of the file
/// @param total how many rows there are, where the format tells
/// @param done rows behind us, refused ones included
/// @param refused rows that could not be read or mapped; each is listed with its reason
/// @param share the part of the file behind us, 0 to 1
/// @param rate rows a second lately; 0 when not running
/// @param timeLeft absent while it cannot be told
/// @param failure why it stopped, for an interrupted or failed import
public record Import(
        UUID id,
        String name,
        @Nullable ImportKind kind,
        @Nullable String mapping,
        int entry,
        ImportState state,
        long bytes,
        @Nullable Long total,
        long done,
        long refused,
        double share,
        double rate,
        @Nullable Duration timeLeft,
        @Nullable String failure,
        String by,
        Instant uploadedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    /// As it stood just before the moment; how far a run had come then is not kept, so it counts as just begun.
    public Import asOf(Instant moment) {
        if (startedAt == null || !startedAt.isBefore(moment)) return stood(ImportState.UPLOADED, null);
        return finishedAt == null || !finishedAt.isBefore(moment) ? stood(ImportState.RUNNING, startedAt) : this;
    }

    private Import stood(ImportState then, @Nullable Instant started) {
        var known = then == ImportState.UPLOADED ? state : then;
        var before = known == ImportState.CHECKED ? known : then;
        return new Import(
                id,
                name,
                kind,
                mapping,
                entry,
                before,
                bytes,
                total,
                0,
                0,
                0,
                0,
                null,
                null,
                by,
                uploadedAt,
                started,
                null);
    }

    /// The same import with what only the run itself knows.
    public Import at(long rows, double newShare, double newRate, @Nullable Duration left) {
        return new Import(
                id,
                name,
                kind,
                mapping,
                entry,
                state,
                bytes,
                total,
                rows,
                refused,
                newShare,
                newRate,
                left,
                failure,
                by,
                uploadedAt,
                startedAt,
                finishedAt);
    }
}
