package dev.evenkeel.capacity.horizons;

import dev.evenkeel.capacity.Plans;
import dev.evenkeel.foundation.Problem;
import dev.evenkeel.rules.DocumentKeeper;
import dev.evenkeel.rules.Documents;
import dev.evenkeel.rules.OneDocument;
import dev.evenkeel.rules.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The bands that the hours are held against, and the allocation of any day.
public final class Horizons implements DocumentKeeper {
    private final OneDocument<List<Horizon>> document;
    private final Plans plans;

    public Horizons(Documents documents, Plans plans) {
        this.document = new OneDocument<>(
                documents,
                HorizonsReader.KIND,
                HorizonsReader.KIND,
                "allocation",
                (text, version, day) -> HorizonsReader.read(text));
        this.plans = plans;
    }

    @Override
    public Set<String> kinds() {
        return document.kinds();
    }

    @Override
    public List<Problem> problems(Map<String, String> texts) {
        return document.problems(texts);
    }

    @Override
    public List<Version> apply(Map<String, String> texts, String by) {
        return document.apply(texts, by);
    }

    /// How the plan of a day shares its hours out in the months from there on.
    public Allocation on(LocalDate day) {
        return Allocation.of(document.on(day).orElse(List.of()), plans.asOf(day), day);
    }
}
