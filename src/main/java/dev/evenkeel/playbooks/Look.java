package dev.evenkeel.playbooks;

import dev.evenkeel.qualification.Definition;
import dev.evenkeel.qualification.Readings;
import dev.evenkeel.qualification.Standing;
import dev.evenkeel.rules.Values;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One account as a definition sees it on a day.
record Look(Definition definition, Readings readings, Standing standing) implements Values {
    @Override
    public @Nullable Object value(String name) {
        if (definition.signals().containsKey(name)) return readings.value(name);
        return switch (name) {
            case RunWords.SCORE -> standing.total();
            case RunWords.FIT -> standing.fit();
            case RunWords.USAGE -> standing.usage();
            case RunWords.QUALIFIED -> standing.qualified();
            default -> readings.value(name);
        };
    }

    /// With what became of the account since it entered the playbook.
    Values with(Map<String, Object> since) {
        return name ->
                definition.signals().containsKey(name) || !since.containsKey(name) ? value(name) : since.get(name);
    }
}
