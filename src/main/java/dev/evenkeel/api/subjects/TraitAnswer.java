package dev.evenkeel.api.subjects;

import dev.evenkeel.accounts.Trait;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What was true, and since when.
record TraitAnswer(@Nullable Object value, Instant since) {
    static Map<String, TraitAnswer> of(@Nullable Map<String, Trait> traits) {
        var answers = new TreeMap<String, TraitAnswer>();
        if (traits != null)
            traits.forEach((key, trait) -> answers.put(key, new TraitAnswer(trait.value(), trait.at())));
        return answers;
    }
}
