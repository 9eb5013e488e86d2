package dev.evenkeel.catalogue;

import dev.evenkeel.catalogue.Mapping.Target;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A mapping that a file seems to want, as a text to be confirmed.
final class MappingGuess {
    private static final int MOST_STAGES = 25;
    private static final Map<Target, List<String>> NAMES = new EnumMap<>(Target.class);
    private static final List<String> STAGE_NAMES =
            List.of("stage", "status", "state", "maturity", "phase", "lifecycle", "release status");
    private static final Map<Stage, List<String>> WORDS = new LinkedHashMap<>();

    static {
        NAMES.put(Target.KEY, List.of("key", "id", "issue key", "number", "slug", "ref", "reference"));
        NAMES.put(Target.TITLE, List.of("title", "name", "summary", "feature", "capability"));
        NAMES.put(Target.DESCRIPTION, List.of("description", "details", "notes", "summary"));
        NAMES.put(Target.OWNER, List.of("owner", "assignee", "product manager", "pm", "lead", "team", "component"));
        NAMES.put(Target.SEGMENTS, List.of("segments", "segment", "market", "industry", "audience"));
        NAMES.put(Target.PLANS, List.of("plans", "plan", "tier", "edition", "package"));
        NAMES.put(Target.LIMITS, List.of("limits", "limit", "limitations", "constraints"));
        NAMES.put(Target.REASON, List.of("reason", "why", "rationale", "decision"));
        NAMES.put(
                Target.FROM,
                List.of("from", "effective", "since", "last updated", "updated", "creation date", "created"));
        NAMES.put(
                Target.BY,
                List.of("by", "due", "due date", "target date", "release date", "eta", "planned for", "date"));
        WORDS.put(
                Stage.AVAILABLE,
                List.of(
                        "available",
                        "ga",
                        "generally available",
                        "done",
                        "released",
                        "shipped",
                        "live",
                        "implemented",
                        "stable",
                        "closed",
                        "complete",
                        "completed"));
        WORDS.put(Stage.LIMITED, List.of("limited", "beta", "preview", "pilot", "early access", "alpha", "restricted"));
        WORDS.put(
                Stage.COMMITTED,
                List.of(
                        "committed",
                        "planned",
                        "scheduled",
                        "in progress",
                        "in development",
                        "building",
                        "next",
                        "now"));
        WORDS.put(
                Stage.EXPLORING,
                List.of(
                        "exploring",
                        "idea",
                        "discovery",
                        "research",
                        "backlog",
                        "open",
                        "to do",
                        "todo",
                        "proposed",
                        "later",
                        "provisional",
                        "implementable",
                        "under consideration"));
        WORDS.put(
                Stage.NEVER,
                List.of(
                        "never",
                        "rejected",
                        "declined",
                        "won't do",
                        "wont do",
                        "withdrawn",
                        "cancelled",
                        "canceled",
                        "replaced",
                        "removed",
                        "deprecated",
                        "not planned",
                        "deferred"));
    }

    private final Table table;

    MappingGuess(Table table) {
        this.table = table;
    }

    String text(String name) {
        var yaml = new Yaml().line("kind", Mappings.MAPPING).text("name", name).raw("columns:\n");
        var taken = new ArrayList<String>();
        NAMES.forEach((target, names) -> column(names, taken).ifPresent(column -> {
            taken.add(column);
            yaml.text("  " + target.word(), column);
        }));
        if (taken.isEmpty() || !yaml.toString().contains("  title: "))
            yaml.raw("  title: " + Yaml.quoted(table.columns().getFirst()) + "\n");
        return yaml.raw(stages()).toString();
    }

    private Optional<String> column(List<String> names, List<String> taken) {
        return names.stream()
                .flatMap(name -> table.columns().stream()
                        .filter(column -> plain(column).equals(name))
                        .filter(column -> !taken.contains(column)))
                .findFirst();
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[_\\-\\s]+", " ").strip();
    }

    private String stages() {
        var column = column(STAGE_NAMES, List.of());
        if (column.isEmpty())
            return "# No column looks like a stage; name one, and say what its values mean.\nstage:\n" + "  - when: {"
                    + Yaml.quoted(table.columns().getLast()) + ": Done}\n    is: available\n";
        var text = new StringBuilder("stage:\n");
        var values = values(column.get());
        WORDS.forEach((stage, words) -> {
            var meant = values.stream().filter(value -> means(value, words)).toList();
            if (!meant.isEmpty())
                text.append("  - when: {%s: %s}%n    is: %s%n"
                        .formatted(Yaml.quoted(column.get()), Yaml.list(meant), stage.word()));
        });
        if (text.length() < 10)
            text.append("  - when: {%s: Done}%n    is: available%n".formatted(Yaml.quoted(column.get())));
        var open = values.stream()
                .filter(value -> WORDS.values().stream().noneMatch(words -> means(value, words)))
                .toList();
        if (!open.isEmpty())
            text.append("# Without a stage so far: ").append(Yaml.list(open)).append('\n');
        return text.toString();
    }

    private static boolean means(String value, List<String> words) {
        return words.contains(plain(value));
    }

    /// The values that stand there most often.
    private List<String> values(String column) {
        var counts = new LinkedHashMap<String, Integer>();
        for (var row : table.rows()) if (!row.cell(column).isEmpty()) counts.merge(row.cell(column), 1, Integer::sum);
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(MOST_STAGES)
                .map(Map.Entry::getKey)
                .toList();
    }
}
