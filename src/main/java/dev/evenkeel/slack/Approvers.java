package dev.evenkeel.slack;

import dev.evenkeel.desk.Desk;
import dev.evenkeel.desk.Request;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Who somebody in Slack is at the desk: the person whose name there is their e-mail address.
final class Approvers {
    private static final Duration KEPT = Duration.ofHours(1);

    private final Workspace workspace;
    private final Desk desk;
    private final InstantSource clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    Approvers(Workspace workspace, Desk desk, InstantSource clock) {
        this.workspace = workspace;
        this.desk = desk;
        this.clock = clock;
    }

    private record Known(String email, Instant since) {}

    /// Their address, remembered for an hour; null where Slack knows none.
    ///
    /// @throws SlackSays if Slack does not say it
    @Nullable
    String email(String user) {
        var remembered = known.get(user);
        var now = clock.instant();
        if (remembered != null && now.isBefore(remembered.since().plus(KEPT))) return remembered.email();
        var email = workspace.email(user);
        if (email != null) known.put(user, new Known(email, now));
        return email;
    }

    /// The name at the desk that is this address, as it is written there; the address itself where there is none.
    String named(Request request, String step, String email) {
        var names = new LinkedHashSet<String>();
        names.add(request.by());
        request.standing().step(step).ifPresent(standing -> {
            names.addAll(standing.step().approvers());
            names.addAll(standing.standIns().values());
            names.addAll(standing.escalatedTo());
        });
        desk.deciders(request).values().forEach(names::addAll);
        return names.stream()
                .filter(name -> name.strip().equalsIgnoreCase(email))
                .findFirst()
                .orElse(email);
    }
}
