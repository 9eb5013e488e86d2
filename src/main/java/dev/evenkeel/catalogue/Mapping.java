package dev.evenkeel.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How the rows of a tracker or a file become capabilities; a document of kind `catalogue-mapping`.
///
/// @param columns which columns fill what; the first that has something counts
/// @param keyPrefix put before every key, so that numbers say where they are from
/// @param stages tried in their order
/// @param separator between several values in one cell
record Mapping(
        String name, Map<Target, List<String>> columns, String keyPrefix, List<StageRule> stages, String separator) {

    /// What a column can fill.
    enum Target {
        KEY,
        TITLE,
        DESCRIPTION,
        OWNER,
        SEGMENTS,
        PLANS,
        LIMITS,
        REASON,
        FROM,
        BY;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// A stage, and the values of columns at which a row has it; all columns must agree.
    record StageRule(Map<String, List<String>> when, Stage is) {
        StageRule {
            when = Collections.unmodifiableMap(new LinkedHashMap<>(when));
        }
    }

    Mapping {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        stages = List.copyOf(stages);
    }

    List<String> of(Target target) {
        return columns.getOrDefault(target, List.of());
    }

    @Nullable
    String first(Target target) {
        return of(target).isEmpty() ? null : of(target).getFirst();
    }

    /// Every value that a rule knows of a column.
    List<String> known(String column) {
        return stages.stream()
                .flatMap(rule -> rule.when().getOrDefault(column, List.of()).stream())
                .distinct()
                .toList();
    }
}
