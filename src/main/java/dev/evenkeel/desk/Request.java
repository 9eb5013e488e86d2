package dev.evenkeel.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A request with everything that happened to it.
///
/// @param reference the sender's own id of it; its number where there was none
public record Request(long id, String reference, String by, Instant at, List<Entry> trail, Standing standing) {
    public Ask ask() {
        return standing.ask();
    }

    public State state() {
        return standing.state();
    }

    /// As it stood then; empty before it was made.
    Optional<Request> until(Instant end) {
        var then = trail.stream().filter(entry -> entry.at().isBefore(end)).toList();
        return then.isEmpty()
                ? Optional.empty()
                : Optional.of(new Request(id, reference, by, at, then, Standing.of(then)));
    }
}
