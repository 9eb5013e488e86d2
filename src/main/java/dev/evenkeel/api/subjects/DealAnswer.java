package dev.evenkeel.api.subjects;

import dev.evenkeel.accounts.Deal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// A deal with the way it came.
record DealAnswer(String key, String stage, boolean open, List<Stage> stages, Map<String, TraitAnswer> fields) {
    record Stage(String name, Instant at) {}

    static DealAnswer of(Deal deal) {
        return new DealAnswer(
                deal.key(),
                deal.stage(),
                deal.isOpen(),
                deal.stages().stream()
                        .map(stage -> new Stage(stage.name(), stage.at()))
                        .toList(),
                TraitAnswer.of(deal.fields()));
    }
}
