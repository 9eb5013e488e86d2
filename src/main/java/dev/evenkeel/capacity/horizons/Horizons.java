package dev.evenkeel.capacity.horizons;

import dev.evenkeel.capacity.Plans;
import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.rules.Document;
import dev.evenkeel.rules.DocumentKeeper;
import dev.evenkeel.rules.Documents;
import dev.evenkeel.rules.Draft;
import dev.evenkeel.rules.Version;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The bands that the hours are held against, and the allocation of any day.
public final class Horizons implements DocumentKeeper {
    private final Documents documents;
    private final Plans plans;

    public Horizons(Documents documents, Plans plans) {
        this.documents = documents;
        this.plans = plans;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(HorizonsReader.KIND);
    }

    @Override
    public List<Problem> problems(Map<String, String> texts) {
        var problems = new ArrayList<Problem>();
        texts.forEach((file, text) -> {
            var document = Document.read(file, text);
            HorizonsReader.read(document);
            problems.addAll(document.problems());
        });
        if (texts.size() > 1)
            problems.add(new Problem(String.join(", ", texts.keySet()), "There is one allocation", "Keep one of them"));
        return problems;
    }

    @Override
    public List<Version> apply(Map<String, String> texts, String by) {
        var problems = problems(texts);
        if (!problems.isEmpty()) throw new Refused(problems);
        return documents.saveAll(
                texts.values().stream()
                        .map(text -> new Draft(HorizonsReader.KIND, HorizonsReader.KIND, text))
                        .toList(),
                by);
    }

    /// The horizons as known at the end of a day; none where nobody said.
    List<Horizon> asOf(LocalDate day) {
        var end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return documents.versions(HorizonsReader.KIND, HorizonsReader.KIND).stream()
                .filter(version -> version.at().isBefore(end))
                .findFirst()
                .map(Version::text)
                .map(text -> HorizonsReader.read(Document.read("allocation", text)))
                .filter(Objects::nonNull)
                .orElse(List.of());
    }

    /// How the plan of a day shares its hours out in the months from there on.
    public Allocation on(LocalDate day) {
        return Allocation.of(asOf(day), plans.asOf(day), day);
    }
}
