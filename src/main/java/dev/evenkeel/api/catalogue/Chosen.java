package dev.evenkeel.api.catalogue;

import dev.evenkeel.catalogue.Listed;
import dev.evenkeel.catalogue.Stage;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.rules.Nearest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Which capabilities are asked for.
record Chosen(
        @Nullable String stage,
        @Nullable String segment,
        @Nullable String q) {
    Chosen {
        if (stage != null && !Stage.words().containsKey(stage))
            throw new Refused(
                    "stage",
                    "There is no stage " + stage,
                    Nearest.remedy(stage, Stage.words().keySet()));
    }

    boolean has(Listed listed) {
        var capability = listed.capability();
        return (stage == null || capability.stage().word().equals(stage))
                && (segment == null
                        || capability.segments().isEmpty()
                        || capability.segments().contains(segment))
                && (q == null || text(listed).contains(q.toLowerCase(Locale.ROOT)));
    }

    private static String text(Listed listed) {
        var capability = listed.capability();
        var description = capability.description() == null ? "" : capability.description();
        return (capability.key() + " " + capability.title() + " " + description).toLowerCase(Locale.ROOT);
    }
}
