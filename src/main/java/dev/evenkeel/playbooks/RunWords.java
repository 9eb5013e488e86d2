package dev.evenkeel.playbooks;

import dev.evenkeel.qualification.Definition;
import dev.evenkeel.rules.ValueType;
import dev.evenkeel.rules.Vocabulary;
import java.util.LinkedHashMap;

/// The names that a playbook's conditions may use: the signals of its definition, the score, and in branches what
/// became of the account since. A signal of the same name hides ours.
final class RunWords {
    static final String SCORE = "score";
    static final String FIT = "fit";
    static final String USAGE = "usage";
    static final String QUALIFIED = "qualified";
    static final String TOUCHED = "touched";
    static final String MET = "met";
    static final String WON = "won";
    static final String DAYS = "days_in_playbook";

    private RunWords() {}

    /// For triggers and audiences.
    static Vocabulary before(Definition definition) {
        return new Vocabulary(names(definition));
    }

    /// For branches and `stop_when`.
    static Vocabulary during(Definition definition) {
        var names = names(definition);
        names.putIfAbsent(TOUCHED, ValueType.FLAG);
        names.putIfAbsent(MET, ValueType.FLAG);
        names.putIfAbsent(WON, ValueType.FLAG);
        names.putIfAbsent(DAYS, ValueType.NUMBER);
        return new Vocabulary(names);
    }

    private static LinkedHashMap<String, ValueType> names(Definition definition) {
        var names = new LinkedHashMap<String, ValueType>();
        definition.signals().forEach((name, signal) -> names.put(name, signal.type()));
        names.putIfAbsent(Definition.TODAY, ValueType.DATE);
        names.putIfAbsent(SCORE, ValueType.NUMBER);
        names.putIfAbsent(FIT, ValueType.NUMBER);
        names.putIfAbsent(USAGE, ValueType.NUMBER);
        names.putIfAbsent(QUALIFIED, ValueType.FLAG);
        return names;
    }
}
