package dev.evenkeel.web.intake;

import dev.evenkeel.web.accounts.AccountPage.Figure;
import dev.evenkeel.web.layout.Chart;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What comes in, now.
///
/// @param figures rate, lag, accepted, duplicates and refused of the last 24 hours
/// @param rate events a second over the last ten minutes
/// @param freshKey the secret of a key that was just made; shown this once
/// @param address where senders reach this server
public record IntakePage(
        List<Figure> figures,
        Chart rate,
        List<Source> sources,
        List<WriteKey> keys,
        List<Refusals> refusals,
        @Nullable FreshKey freshKey,
        String address) {
    /// Where events come from: a write key or a file.
    ///
    /// @param kind `write key` or `import`
    public record Source(
            String name,
            String kind,
            long acceptedToday,
            long refusedToday,
            double perSecond,
            @Nullable Instant lastSeen) {}

    /// A key that senders authenticate with.
    ///
    /// @param head its first letters, to tell keys apart
    public record WriteKey(
            String id,
            String name,
            String head,
            Instant createdAt,
            String createdBy,
            @Nullable Instant lastUsed) {}

    /// How often something was refused for the same reason.
    public record Refusals(String reason, long count) {}

    /// A new key with its secret.
    public record FreshKey(String name, String secret) {}

    public long refused() {
        return refusals.stream().mapToLong(Refusals::count).sum();
    }
}
