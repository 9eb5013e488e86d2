package dev.evenkeel.intake.imports.runs;

import dev.evenkeel.intake.Event;
import dev.evenkeel.intake.ImportCheck;
import dev.evenkeel.intake.ImportProblem;
import dev.evenkeel.intake.imports.mapping.Mapping;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads and maps a file without writing anything.
public final class DryRun {
    private static final int SHOWN = 20;
    private static final int GROUPS = 200;

    private record Reason(@Nullable String column, String what, String remedy) {}

    private final List<Event> first = new ArrayList<>();
    private final Map<Reason, ImportCheck.Group> groups = new LinkedHashMap<>();
    private long rows;
    private long refused;
    private long facts;

    private DryRun() {}

    /// @param most how many rows are tried
    public static ImportCheck of(Path file, Mapping mapping, String source, Instant now, long most) {
        try (var opened = Opened.open(file, mapping, source)) {
            var run = new DryRun();
            var read = opened.rows().next();
            for (; read != null && run.rows < most; read = opened.rows().next()) {
                var problems = new ArrayList<ImportProblem>();
                run.count(opened.events(read, now, problems), problems);
            }
            return run.result(read == null);
        }
    }

    private void count(List<Event> events, List<ImportProblem> problems) {
        rows++;
        facts += events.size();
        if (!problems.isEmpty()) refused++;
        for (var event : events) if (first.size() < SHOWN) first.add(event);
        problems.forEach(this::group);
    }

    private void group(ImportProblem problem) {
        var reason = new Reason(problem.column(), problem.what(), problem.remedy());
        if (groups.size() >= GROUPS && !groups.containsKey(reason))
            reason = new Reason(null, "Further reasons, each different", "Mend those above first");
        groups.merge(
                reason,
                group(reason, 1, problem),
                (known, added) -> new ImportCheck.Group(
                        known.column(), known.what(), known.remedy(), known.count() + 1, known.example()));
    }

    private static ImportCheck.Group group(Reason reason, long count, ImportProblem example) {
        return new ImportCheck.Group(reason.column(), reason.what(), reason.remedy(), count, example);
    }

    private ImportCheck result(boolean whole) {
        var frequent = groups.values().stream()
                .sorted(Comparator.comparingLong(ImportCheck.Group::count).reversed())
                .toList();
        return new ImportCheck(rows, whole, refused, facts, first, frequent);
    }
}
