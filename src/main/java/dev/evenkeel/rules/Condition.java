package dev.evenkeel.rules;

import dev.evenkeel.rules.Verdict.Joint;
import dev.evenkeel.rules.Verdict.Part;
import java.util.List;

/// A rule taken apart at `&&`, `||` and `!`, so that it can say which of its operands held.
sealed interface Condition {
    Truth truth(Values values);

    Part explain(Values values);

    /// Adds the names that are used, in the order of the text.
    void collect(List<String> names);

    record All(String text, List<Condition> operands) implements Condition {
        @Override
        public Truth truth(Values values) {
            var truth = Truth.HOLDS;
            for (var operand : operands) {
                var one = operand.truth(values);
                if (one == Truth.FAILS) return Truth.FAILS;
                if (one == Truth.UNKNOWN) truth = Truth.UNKNOWN;
            }
            return truth;
        }

        @Override
        public Part explain(Values values) {
            return new Part(text, truth(values), Joint.ALL, Condition.explain(operands, values));
        }

        @Override
        public void collect(List<String> names) {
            operands.forEach(operand -> operand.collect(names));
        }
    }

    record Any(String text, List<Condition> operands) implements Condition {
        @Override
        public Truth truth(Values values) {
            var truth = Truth.FAILS;
            for (var operand : operands) {
                var one = operand.truth(values);
                if (one == Truth.HOLDS) return Truth.HOLDS;
                if (one == Truth.UNKNOWN) truth = Truth.UNKNOWN;
            }
            return truth;
        }

        @Override
        public Part explain(Values values) {
            return new Part(text, truth(values), Joint.ANY, Condition.explain(operands, values));
        }

        @Override
        public void collect(List<String> names) {
            operands.forEach(operand -> operand.collect(names));
        }
    }

    record Not(String text, Condition operand) implements Condition {
        @Override
        public Truth truth(Values values) {
            return operand.truth(values).not();
        }

        @Override
        public Part explain(Values values) {
            return new Part(text, truth(values), Joint.NOT, List.of(operand.explain(values)));
        }

        @Override
        public void collect(List<String> names) {
            operand.collect(names);
        }
    }

    /// `known(name)`: never unknown itself.
    record Known(String text, String name, ValueType type) implements Condition {
        @Override
        public Truth truth(Values values) {
            return Truth.of(CelValue.of(values.value(name), type) != null);
        }

        @Override
        public Part explain(Values values) {
            return Part.single(text, truth(values));
        }

        @Override
        public void collect(List<String> names) {
            names.add(name);
        }
    }

    /// Evaluated as a whole; see {@link Comparison}.
    sealed interface Single extends Condition permits Comparison {}

    private static List<Part> explain(List<Condition> operands, Values values) {
        return operands.stream().map(operand -> operand.explain(values)).toList();
    }
}
