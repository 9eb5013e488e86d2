package dev.evenkeel.intake.calls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Tells machines by their user agent, with the kept list in `bots.txt`.
final class Bots {
    private static final int REMEMBERED = 10_000;
    private static final int LONGEST = 1_000;
    private static final List<String> LINES = lines();
    private static final List<String> PEOPLE = LINES.stream()
            .filter(line -> line.startsWith("!"))
            .map(line -> line.substring(1))
            .toList();
    private static final List<String> MACHINES =
            LINES.stream().filter(line -> !line.startsWith("!")).toList();
    private static final Map<String, Boolean> KNOWN = new ConcurrentHashMap<>();

    private Bots() {}

    static boolean contain(String userAgent) {
        if (userAgent.length() > LONGEST) return matches(userAgent);
        if (KNOWN.size() > REMEMBERED) KNOWN.clear();
        return KNOWN.computeIfAbsent(userAgent, Bots::matches);
    }

    private static boolean matches(String userAgent) {
        var lower = userAgent.toLowerCase(Locale.ROOT);
        for (var person : PEOPLE) lower = lower.replace(person, "");
        return MACHINES.stream().anyMatch(lower::contains);
    }

    private static List<String> lines() {
        try (var list = Bots.class.getResourceAsStream("bots.txt")) {
            if (list == null) throw new IllegalStateException("bots.txt is missing");
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
