package dev.evenkeel.web.imports;

import dev.evenkeel.foundation.Problem;
import dev.evenkeel.intake.ImportCheck;
import dev.evenkeel.intake.ImportKind;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody has made of a mapping so far.
///
/// @param fields column to target; empty while nobody changed what was guessed
/// @param yaml written by hand; absent where the fields say all
/// @param check what the dry run found
record Draft(
        @Nullable ImportKind kind,
        Map<String, String> fields,
        @Nullable String yaml,
        List<Problem> problems,
        @Nullable ImportCheck check,
        Duration took) {
    static final Draft NONE = new Draft(null, Map.of(), null, List.of(), null, Duration.ZERO);

    static Draft as(ImportKind kind) {
        return new Draft(kind, Map.of(), null, List.of(), null, Duration.ZERO);
    }

    Draft refused(List<Problem> why) {
        return new Draft(kind, fields, yaml, why, null, took);
    }

    Draft found(ImportCheck result, Duration time) {
        return new Draft(kind, fields, yaml, List.of(), result, time);
    }

    /// The latest of them, in memory: what is lost with a restart is quickly made again.
    static final class Drawer {
        private static final int MOST = 200;
        private final Map<UUID, Draft> drafts = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<UUID, Draft> eldest) {
                return size() > MOST;
            }
        };

        synchronized Draft of(UUID id) {
            return drafts.getOrDefault(id, NONE);
        }

        synchronized void put(UUID id, Draft draft) {
            drafts.put(id, draft);
        }

        synchronized void remove(UUID id) {
            drafts.remove(id);
        }
    }
}
