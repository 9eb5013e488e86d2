package dev.evenkeel.demo;

import dev.evenkeel.intake.Event;
import dev.evenkeel.intake.EventKind;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an onlooker sees of one account in the events alone: the reference that the truth is compared with.
final class Watched {
    private record Deed(int day, String event, String user, boolean byManager) {}

    private final List<Deed> deeds = new ArrayList<>();
    private int signedUp = Integer.MAX_VALUE;
    private int employees;
    private int wonOn = Integer.MAX_VALUE;
    private int connectedOn = Integer.MAX_VALUE;

    /// Accounts by id, from a world's events up to a number of days from its start.
    static Map<String, Watched> in(Harbourline world) {
        var start = world.config().today().minusDays(world.config().days()).toEpochDay();
        Map<String, Watched> accounts = new HashMap<>();
        Map<String, String> membership = new HashMap<>();
        world.events().forEach(event -> {
            if (event.kind() == EventKind.GROUP && event.userId() != null)
                membership.put(event.userId(), Objects.requireNonNull(event.groupId()));
            if (event.kind() == EventKind.ALIAS)
                membership.put(
                        Objects.requireNonNull(event.userId()),
                        Objects.requireNonNull(membership.get(event.previousId())));
            var id = event.groupId() != null ? event.groupId() : membership.get(event.userId());
            if (id != null) accounts.computeIfAbsent(id, key -> new Watched()).see(event, start);
        });
        return accounts;
    }

    private void see(Event event, long start) {
        int day = (int) (LocalDate.ofInstant(event.at(), ZoneOffset.UTC).toEpochDay() - start);
        if (event.kind() == EventKind.GROUP) {
            signedUp = Math.min(signedUp, day);
            if (number(event.data(), "employees") >= 0) employees = number(event.data(), "employees");
        }
        if (event.kind() == EventKind.DEAL && event.data().contains("\"stage\":\"won\"")) wonOn = Math.min(wonOn, day);
        if (event.bot() || event.userId() == null || event.name() == null) return;
        if (event.kind() == EventKind.PAGE) deeds.add(new Deed(day, "page", event.userId(), false));
        if (event.kind() != EventKind.TRACK) return;
        if (event.name().equals("Integration Connected")) connectedOn = Math.min(connectedOn, day);
        deeds.add(new Deed(day, event.name(), event.userId(), event.data().contains("\"role\":\"manager\"")));
    }

    private static int number(String json, String field) {
        int at = json.indexOf('"' + field + "\":");
        if (at < 0) return -1;
        var rest = json.substring(at + field.length() + 3);
        return Integer.parseInt(rest.substring(0, rest.indexOf(',')));
    }

    boolean undecidedOn(int day) {
        return signedUp + 14 <= day && wonOn > day;
    }

    boolean wonWithin(int day, int days) {
        return wonOn > day && wonOn <= day + days;
    }

    int count(@Nullable String event, int day) {
        return (int) deeds.stream()
                .filter(deed -> deed.day() > day - 28
                        && deed.day() <= day
                        && deed.event().equals(event))
                .count();
    }

    int drivers(int day) {
        Set<String> active = new HashSet<>();
        Set<String> publishing = new HashSet<>();
        for (var deed : deeds) {
            if (deed.day() > day || deed.day() <= day - 28 || deed.event().equals("page")) continue;
            active.add(deed.user());
            if (deed.byManager() && deed.event().equals("Schedule Published")) publishing.add(deed.user());
        }
        return (active.size() >= 5 ? 1 : 0)
                + (publishing.size() >= 2 ? 1 : 0)
                + (connectedOn <= day ? 1 : 0)
                + (employees >= 50 && employees <= 1000 ? 1 : 0);
    }
}
