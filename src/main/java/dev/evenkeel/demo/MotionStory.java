package dev.evenkeel.demo;

import dev.evenkeel.capacity.horizons.Horizons;
import dev.evenkeel.motion.Motions;
import dev.evenkeel.motion.NewSwitch;
import dev.evenkeel.motion.Switches;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// How Harbourline shares its hours out, what speaks for which motion, and what it took customers to come over from
/// spreadsheets, paper and a competitor.
record MotionStory(Horizons horizons, Motions motions, Switches switches) {
    private static final int CUSTOMERS = 18;
    private static final List<String> BEFORE =
            List.of("Spreadsheets", "Paper", "Rotaplan", "Spreadsheets", "Rotaplan", "Nothing");
    /// What of their data came over by itself.
    private static final List<Double> IMPORTED = List.of(0.9, 0.0, 0.55, 0.8, 0.6, 1.0);

    private static final List<List<String>> GAPS = List.of(
            List.of("Import of last year's shifts"),
            List.of(),
            List.of("Import of qualifications", "Their contract runs on"),
            List.of("Two people with one name"),
            List.of("Import of last year's shifts", "Their contract runs on"),
            List.of());

    void tell(Harbourline world) throws IOException {
        horizons.apply(Map.of("allocation.yaml", example("capacity/allocation")), Cast.LEONIE.name());
        motions.apply(Map.of("motion.yaml", example("motion/motion")), Cast.LEONIE.name());
        var story = world.ended();
        int told = 0;
        for (var account : story.accounts) {
            if (account.sales.wonOn < 0 || told == CUSTOMERS) continue;
            switched(
                    account,
                    story.almanac.date(account.sales.wonOn),
                    world.config().today(),
                    told++);
        }
    }

    private void switched(Account account, LocalDate won, LocalDate today, int number) {
        int kind = number % BEFORE.size();
        boolean contract = BEFORE.get(kind).equals("Rotaplan");
        var over = won.plusDays(20);
        switches.record(
                new NewSwitch(
                        account.profile.id(),
                        BEFORE.get(kind),
                        over.isAfter(today) ? today : over,
                        contract ? 24 + number % 5 * 4 : 6 + number % 4 * 3,
                        IMPORTED.get(kind),
                        contract ? 2.5 : 0,
                        GAPS.get(kind)),
                account.profile.seller());
    }

    private static String example(String name) throws IOException {
        var path = "/examples/harbourline/" + name + ".yaml";
        try (var stream = Objects.requireNonNull(MotionStory.class.getResourceAsStream(path), path)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
