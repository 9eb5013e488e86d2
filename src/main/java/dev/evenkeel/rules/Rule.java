package dev.evenkeel.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A compiled condition; immutable, and safe for many threads.
///
/// A comparison over a name without a value is neither true nor false ({@link Truth#UNKNOWN}), and a rule that comes to
/// that does not hold: no missing value ever makes a rule hold, not even behind a `!`. `known(name)` asks for it.
public final class Rule {
    private final String text;
    private final List<String> names;
    private final Condition condition;

    Rule(String text, Condition condition) {
        this.text = text;
        this.condition = condition;
        var used = new ArrayList<String>();
        condition.collect(used);
        this.names = used.stream().distinct().toList();
    }

    /// As it was written.
    public String text() {
        return text;
    }

    /// The names it uses, in the order of their first use.
    public List<String> names() {
        return names;
    }

    public boolean holds(Values values) {
        return condition.truth(values) == Truth.HOLDS;
    }

    public Verdict evaluate(Map<String, ? extends @Nullable Object> values) {
        return evaluate(Values.of(values));
    }

    public Verdict evaluate(Values values) {
        var part = condition.explain(values);
        var used = new LinkedHashMap<String, @Nullable Object>();
        for (var name : names) used.put(name, values.value(name));
        return new Verdict(part.truth() == Truth.HOLDS, part, Collections.unmodifiableMap(used));
    }

    @Override
    public String toString() {
        return text;
    }
}
