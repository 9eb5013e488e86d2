package dev.evenkeel.playbooks;

import dev.evenkeel.qualification.Definition;
import dev.evenkeel.rules.RuleLanguage;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The languages that conditions are written in: two a definition, shared by all its playbooks.
final class Languages {
    private final Map<String, Two> known = new ConcurrentHashMap<>();

    private record Two(String source, RuleLanguage before, RuleLanguage during) {}

    /// For triggers and audiences.
    RuleLanguage before(Definition definition) {
        return of(definition).before();
    }

    /// For branches and `stop_when`.
    RuleLanguage during(Definition definition) {
        return of(definition).during();
    }

    private Two of(Definition definition) {
        return known.compute(
                definition.name(),
                (name, two) -> two != null && two.source().equals(definition.source())
                        ? two
                        : new Two(
                                definition.source(),
                                RuleLanguage.over(RunWords.before(definition)),
                                RuleLanguage.over(RunWords.during(definition))));
    }
}
