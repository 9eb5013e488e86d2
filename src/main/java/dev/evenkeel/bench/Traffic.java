package dev.evenkeel.bench;

import dev.evenkeel.intake.Event;
import dev.evenkeel.intake.EventId;
import dev.evenkeel.intake.EventKind;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.UUID;

/// What happens in a made-up company: 50,000 people in 2,000 accounts, some far busier than others, do eight kinds of
/// things with about 250 bytes of properties.
final class Traffic {
    static final String KEY = "bench-write-key";
    static final String PROBED = "Integration Connected";
    private static final String[] DEEDS = {
        "Schedule Published",
        "Report Viewed",
        "Report Exported",
        "Shift Swapped",
        "Timesheet Approved",
        "Invite Accepted",
        "Message Sent",
        "Shift Edited"
    };
    private static final String CONTEXT = "{\"library\":{\"name\":\"@segment/analytics-node\",\"version\":\"3.1.0\"}}";

    private final SplittableRandom random;

    Traffic(long seed) {
        random = new SplittableRandom(seed);
    }

    int person() {
        return (int) (Math.pow(random.nextDouble(), 2) * Scale.PEOPLE);
    }

    static int account(int person) {
        return person % Scale.ACCOUNTS;
    }

    String deed() {
        return DEEDS[(int) (Math.pow(random.nextDouble(), 1.5) * DEEDS.length)];
    }

    UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    String properties() {
        int team = random.nextInt(5_000);
        return "{\"report\":\"r-" + random.nextInt(100_000) + "\",\"kind\":\"weekly\",\"rows\":" + random.nextInt(3_000)
                + ",\"shared\":true,\"team\":\"Harbour North\",\"url\":\"https://app.example.com/teams/" + team
                + "/reports/weekly?from=2026-11-16&to=2026-11-22\",\"title\":\"Weekly roster of team number " + team
                + "\",\"plan\":\"business\",\"seats\":42,\"locale\":\"en-GB\"}";
    }

    /// An event of a day in the past.
    Event past(Instant at) {
        int person = person();
        return new Event(
                EventId.of(id()),
                null,
                EventKind.TRACK,
                "user-" + person,
                null,
                "account-" + account(person),
                null,
                deed(),
                at,
                at.plus(Duration.ofSeconds(1)),
                false,
                false,
                false,
                properties(),
                CONTEXT,
                "bench");
    }

    /// What an account is like, as a group call said it.
    Event account(int number, Instant at) {
        return new Event(
                EventId.of(id()),
                null,
                EventKind.GROUP,
                "user-" + number,
                null,
                "account-" + number,
                null,
                null,
                at,
                at,
                false,
                false,
                false,
                "{\"name\":\"Company " + number + "\",\"employees\":" + (20 + number % 400)
                        + ",\"industry\":\"retail\",\"seats\":" + (10 + number % 90) + ",\"plan\":\"team\"}",
                CONTEXT,
                "bench");
    }

    /// A track call as the Node library sends it.
    String call(Instant now) {
        int person = person();
        return call(now, deed(), person);
    }

    String call(Instant now, String deed, int person) {
        return "{\"timestamp\":\"" + now + "\",\"integrations\":{},\"event\":\"" + deed
                + "\",\"type\":\"track\",\"properties\":" + properties() + ",\"context\":{\"groupId\":\"account-"
                + account(person)
                + "\",\"library\":{\"name\":\"@segment/analytics-node\",\"version\":\"3.1.0\"}},\"userId\":\"user-"
                + person + "\",\"messageId\":\"" + id()
                + "\",\"_metadata\":{\"nodeVersion\":\"v20.20.2\",\"jsRuntime\":\"node\"}}";
    }
}
