package dev.evenkeel.testing;

import dev.evenkeel.intake.Event;
import dev.evenkeel.intake.EventId;
import dev.evenkeel.intake.EventKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A small world in which everything that is awkward happens often: visitors become people, people move, share devices,
/// change addresses and are merged, and companies claim domains.
public final class RandomEvents {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<String> NAMES = List.of("Schedule Created", "Shift Swapped", "Report Exported");
    private static final List<String> DOMAINS = List.of("alder.example", "birch.example", "cedar.example", "gmail.com");
    private final Random random;

    public RandomEvents(long seed) {
        this.random = new Random(seed);
    }

    public List<Event> take(int count) {
        var events = new ArrayList<Event>();
        for (int i = 0; i < count; i++) events.add(one());
        return events;
    }

    private Event one() {
        var at = START.plusSeconds(random.nextInt(40 * 86_400)).plusMillis(random.nextInt(1000));
        int dice = random.nextInt(100);
        if (dice < 60) return track(at);
        if (dice < 70) return event(EventKind.PAGE, user(40), visitor(80), group(10), null, "Pricing", at, "{}");
        if (dice < 80) return event(EventKind.IDENTIFY, user(100), visitor(60), group(10), null, null, at, traits());
        if (dice < 90) return event(EventKind.GROUP, user(80), visitor(50), group(100), null, null, at, company());
        if (dice < 93) return event(EventKind.ALIAS, user(100), null, null, user(100), null, at, "{}");
        if (dice < 96)
            return event(EventKind.DEAL, null, null, group(100), null, "deal-" + random.nextInt(5), at, deal());
        var name = random.nextBoolean() ? "Account Added User" : "Account Removed User";
        return event(EventKind.TRACK, user(100), null, group(100), null, name, at, "{}");
    }

    private Event track(Instant at) {
        var name = NAMES.get(random.nextInt(NAMES.size()));
        var data = "{\"size\":" + random.nextInt(10) + ",\"kind\":\"k" + random.nextInt(3) + "\"}";
        return event(EventKind.TRACK, user(70), visitor(50), group(15), null, name, at, data);
    }

    private Event event(
            EventKind kind,
            @Nullable String user,
            @Nullable String visitor,
            @Nullable String group,
            @Nullable String previous,
            @Nullable String name,
            Instant at,
            String data) {
        var somebody = user == null && visitor == null && kind != EventKind.DEAL ? "v0" : visitor;
        var id = EventId.of(new UUID(random.nextLong(), random.nextLong()));
        var bot = random.nextInt(50) == 0;
        return new Event(
                id, null, kind, user, somebody, group, previous, name, at, at, false, bot, true, data, "{}", "test");
    }

    private @Nullable String user(int percent) {
        return random.nextInt(100) < percent ? "u" + random.nextInt(12) : null;
    }

    private @Nullable String visitor(int percent) {
        return random.nextInt(100) < percent ? "v" + random.nextInt(16) : null;
    }

    private @Nullable String group(int percent) {
        return random.nextInt(100) < percent ? "g" + random.nextInt(5) : null;
    }

    private String traits() {
        var domain = DOMAINS.get(random.nextInt(DOMAINS.size()));
        return "{\"email\":\"p" + random.nextInt(9) + "@" + domain + "\",\"role\":\"r" + random.nextInt(3) + "\"}";
    }

    private String company() {
        var domain = random.nextInt(3) == 0 ? ",\"domain\":\"" + DOMAINS.get(random.nextInt(3)) + "\"" : "";
        return "{\"plan\":\"p" + random.nextInt(3) + "\",\"seats\":" + random.nextInt(50) + domain + "}";
    }

    private String deal() {
        return "{\"stage\":\"s" + random.nextInt(4) + "\",\"amount\":" + random.nextInt(1000) + "}";
    }
}
