package dev.evenkeel.rules;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelVariableResolver;
import dev.cel.runtime.Program;
import dev.evenkeel.rules.Verdict.Part;
import java.util.List;
import java.util.Optional;

/// A condition without `&&`, `||` or `!` at its top; CEL evaluates it, once all its values are known.
record Comparison(String text, List<String> uses, Vocabulary vocabulary, Program program) implements Condition.Single {
    @Override
    public Truth truth(Values values) {
        for (var name : uses) {
            if (find(values, name).isEmpty()) return Truth.UNKNOWN;
        }
        try {
            CelVariableResolver resolver = name -> find(values, name);
            return Truth.of(Boolean.TRUE.equals(program.eval(resolver)));
        } catch (CelEvaluationException impossible) {
            // The language has no function that fails on values of the declared types.
            throw new IllegalStateException("The rule " + text + " could not be evaluated", impossible);
        }
    }

    private Optional<Object> find(Values values, String name) {
        var type = vocabulary.names().get(name);
        return type == null ? Optional.empty() : Optional.ofNullable(CelValue.of(values.value(name), type));
    }

    @Override
    public Part explain(Values values) {
        return Part.single(text, truth(values));
    }

    @Override
    public void collect(List<String> names) {
        names.addAll(uses);
    }
}
