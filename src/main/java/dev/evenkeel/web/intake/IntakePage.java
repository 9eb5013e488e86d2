package dev.evenkeel.web.intake;

import dev.evenkeel.web.accounts.AccountPage.Figure;
import dev.evenkeel.web.layout.Chart;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What comes in now, or came in on a day.
///
/// @param fault why nothing is taken in at the moment; absent while all is well
/// @param figures rate, lag and what became of everything since the server started
/// @param rate events a second over the last ten minutes
/// @param freshKey the secret of a key that was just made; shown this once
/// @param address where senders reach this server
public record IntakePage(
        @Nullable String fault,
        List<Figure> figures,
        Chart rate,
        List<Source> sources,
        List<WriteKey> keys,
        List<Refusals> refusals,
        @Nullable FreshKey freshKey,
        String address) {
    /// Where events come from: a write key or a file. All counts are since the server started.
    ///
    /// @param kind `write key`, `import` or `demo company`
    public record Source(
            String name,
            String kind,
            long accepted,
            long duplicates,
            long refused,
            @Nullable Instant lastSeen) {}

    /// A key that senders authenticate with.
    ///
    /// @param tail its last letters, to tell keys apart
    /// @param fixed whether it stands in the server's settings, where alone it can be changed
    public record WriteKey(
            String id,
            String name,
            String tail,
            boolean fixed,
            Instant createdAt,
            String createdBy,
            @Nullable Instant lastSeen) {}

    /// How often something was refused for the same reason.
    public record Refusals(String reason, long count) {}

    /// A new key with its secret.
    public record FreshKey(String name, String secret) {}

    public long refused() {
        return refusals.stream().mapToLong(Refusals::count).sum();
    }

    IntakePage with(@Nullable FreshKey key, String host) {
        return new IntakePage(fault, figures, rate, sources, keys, refusals, key, host);
    }
}
