package dev.evenkeel.activity;

import java.util.List;

/// A condition on one property of an event. A property that is absent meets none but {@link Operator#ABSENT}.
///
/// @param property the name, with dots for nesting
/// @param values what it is compared with: none for presence, one for an order, any number for equality; texts as JSON
/// would print them
public record PropertyCondition(String property, Operator operator, List<String> values) {
    /// How a property is compared. Orders compare as numbers.
    public enum Operator {
        IS,
        IS_NOT,
        AT_LEAST,
        MORE_THAN,
        AT_MOST,
        LESS_THAN,
        PRESENT,
        ABSENT
    }

    public PropertyCondition {
        values = List.copyOf(values);
    }
}
