package dev.evenkeel.intake.calls;

import dev.evenkeel.intake.Event;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// A delivery after the check: what can be taken, and what cannot.
public record Checked(List<Event> events, List<RefusedCall> refused) {

    /// Checks every call.
    ///
    /// @param source the name of the write key it came by
    public static Checked of(Delivery delivery, String source, Instant receivedAt) {
        var check = new CallCheck(delivery, source, receivedAt.truncatedTo(ChronoUnit.MICROS));
        var events = new ArrayList<Event>(delivery.calls().size());
        var refused = new ArrayList<RefusedCall>();
        for (var call : delivery.calls()) {
            var event = check.event(call);
            if (event != null) events.add(event);
            else refused.add(RefusedCall.of(call, delivery, source, receivedAt));
        }
        return new Checked(events, refused);
    }
}
