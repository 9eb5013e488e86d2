package dev.evenkeel.web.sample;

import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.web.definitions.Check;
import dev.evenkeel.web.definitions.DefinitionPages;
import dev.evenkeel.web.definitions.DefinitionRow;
import dev.evenkeel.web.definitions.Mistake;
import dev.evenkeel.web.definitions.Version;
import dev.evenkeel.web.layout.AsOf;
import dev.evenkeel.web.layout.Choice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

final class SampleDefinitions implements DefinitionPages {
    private static final String TEXT = """
            definition: ready-to-buy
            title: Ready to buy
            about: accounts

            signals:
              people_active:
                count: distinct people
                within: 28 days
              seats_used:
                share: people_active
                of: trait seats
              shared_outside:
                count: events
                event: Schedule Shared
                where:
                  outside: true

            fit:
              - rule: industry in ['Healthcare', 'Hospitality']
                says: Works in an industry that fits
                points: 24
              - rule: employees >= 50 && employees <= 1000
                says: Has 50 to 1,000 employees
                points: 16

            usage:
              - rule: people_active >= 5
                says: At least five people active in 28 days
                points: 25
              - rule: seats_used > 0.8
                says: More than 80 % of seats used
                points: 15
              - rule: shared_outside > 0
                says: Shared a schedule with somebody outside
                points: 20
                decay: halves every 14 days

            ready: 65
            warming: 45
            """;

    private final Map<String, List<Version>> versions = new TreeMap<>();

    SampleDefinitions() {
        for (var name : List.of("ready-to-buy", "ready-to-grow", "champion")) {
            var own = new ArrayList<Version>();
            own.add(new Version(2, Instant.parse("2026-11-02T09:12:44Z"), "ines", TEXT));
            own.add(new Version(
                    1, Instant.parse("2026-09-17T14:03:10Z"), "tom", TEXT.replace("points: 25", "points: 20")));
            versions.put(name, own);
        }
    }

    @Override
    public List<DefinitionRow> all(AsOf asOf) {
        return versions.entrySet().stream()
                .map(entry -> new DefinitionRow(
                        entry.getKey(),
                        title(entry.getKey()),
                        entry.getKey().equals("champion") ? "people" : "accounts",
                        entry.getValue().getFirst().number(),
                        entry.getValue().getFirst().at(),
                        entry.getValue().getFirst().by(),
                        25,
                        27))
                .toList();
    }

    @Override
    public List<Version> versions(String name) {
        return versions.getOrDefault(name, List.of());
    }

    @Override
    public String title(String name) {
        return switch (name) {
            case "ready-to-buy" -> "Ready to buy";
            case "ready-to-grow" -> "Ready to grow";
            case "champion" -> "Champions";
            default -> name;
        };
    }

    @Override
    public String starter() {
        return TEXT;
    }

    @Override
    public Check check(@Nullable String name, String text) {
        var problems = problems(text);
        return problems.isEmpty()
                ? new Check(
                        List.of(),
                        new Check.Effect(
                                "accounts",
                                25,
                                27,
                                List.of(
                                        new Choice("acc-3", "Bluepeter Marine"),
                                        new Choice("acc-4", "Corvid Logistics")),
                                List.of()))
                : new Check(problems.stream().map(Mistake::of).toList(), null);
    }

    private static List<Problem> problems(String text) {
        var problems = new ArrayList<Problem>();
        var lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++)
            if (lines.get(i).matches("\\s*points: *[^\\s\\d].*"))
                problems.add(new Problem(
                        "definition.yaml:" + (i + 1) + ":" + (lines.get(i).indexOf(':') + 3),
                        "Points are a number",
                        "Write for example points: 10"));
        return problems;
    }

    @Override
    public String save(@Nullable String name, String text, String by) {
        var problems = problems(text);
        if (!problems.isEmpty()) throw new Refused(problems);
        var key = name == null || name.isEmpty() ? "new-one" : name;
        var own = versions.computeIfAbsent(key, fresh -> new ArrayList<>());
        own.addFirst(new Version(own.size() + 1, Instant.parse("2026-11-20T10:00:00Z"), by, text));
        return key;
    }
}
