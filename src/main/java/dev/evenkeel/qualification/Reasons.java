package dev.evenkeel.qualification;

import dev.evenkeel.qualification.Score.Evidence;
import dev.evenkeel.rules.Verdict;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// What a rule's verdict rests on.
final class Reasons {
    private Reasons() {}

    static List<Evidence> evidence(Definition definition, Verdict verdict) {
        return verdict.values().keySet().stream()
                .filter(definition.signals()::containsKey)
                .map(name -> evidence(definition, verdict, name))
                .toList();
    }

    private static Evidence evidence(Definition definition, Verdict verdict, String name) {
        var signal = Objects.requireNonNull(definition.signals().get(name));
        var value = verdict.values().get(name);
        var measure = signal.evidence();
        return new Evidence(
                name,
                value,
                Words.of(signal, value),
                measure == null ? null : measure.filter(),
                measure == null ? null : measure.window());
    }

    static String words(List<Evidence> evidence) {
        return evidence.stream().map(Evidence::words).distinct().collect(Collectors.joining(", "));
    }
}
