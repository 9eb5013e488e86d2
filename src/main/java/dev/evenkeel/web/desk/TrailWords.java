package dev.evenkeel.web.desk;

import dev.evenkeel.desk.Entry;
import dev.evenkeel.desk.Happening;
import dev.evenkeel.desk.Request;
import dev.evenkeel.web.desk.RequestPage.Line;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The audit trail as people read it, the latest first.
final class TrailWords {
    private final Map<String, String> titles = new HashMap<>();

    private TrailWords() {}

    static List<Line> of(Request request) {
        var words = new TrailWords();
        return request.trail().stream().map(words::line).toList().reversed();
    }

    private Line line(Entry entry) {
        return switch (entry.what()) {
            case Happening.Submitted asked -> {
                asked.steps().forEach(step -> titles.put(step.name(), step.title()));
                yield line(
                        entry,
                        asked.round() == 1 ? "asked for it" : "asked again, round " + asked.round(),
                        skipped(asked));
            }
            case Happening.Ruled ruled -> line(entry, ruled(entry, ruled), note(ruled));
            case Happening.TakenBack back -> line(entry, "took back the decision on " + title(back.step()), null);
            case Happening.Delegated handed ->
                line(entry, "handed " + title(handed.step()) + " to " + handed.to(), null);
            case Happening.Escalated late ->
                line(entry, "escalated " + title(late.step()) + " to " + String.join(", ", late.to()), null);
            case Happening.Withdrawn gone ->
                line(entry, "withdrew it", gone.reason().isEmpty() ? null : gone.reason());
        };
    }

    private static Line line(Entry entry, String words, @Nullable String note) {
        return new Line(entry.at(), entry.by(), words, note);
    }

    private String ruled(Entry entry, Happening.Ruled ruled) {
        var place = ruled.seat().equals(entry.by()) ? "" : " for " + ruled.seat();
        return ruled.ruling().words() + " " + title(ruled.step()) + place
                + (ruled.alone() ? " after the time limit" : "");
    }

    private static @Nullable String note(Happening.Ruled ruled) {
        var condition = ruled.condition() == null ? "" : "If: " + ruled.condition() + ". ";
        var note = condition + (ruled.comment() == null ? "" : ruled.comment());
        return note.isBlank() ? null : note.strip();
    }

    private @Nullable String skipped(Happening.Submitted asked) {
        if (asked.skipped().isEmpty()) return null;
        return asked.skipped().entrySet().stream()
                .map(step -> title(step.getKey()) + " is skipped: " + step.getValue())
                .collect(Collectors.joining(". "));
    }

    private String title(String step) {
        return titles.getOrDefault(step, step);
    }
}
