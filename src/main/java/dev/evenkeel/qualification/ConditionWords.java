package dev.evenkeel.qualification;

import dev.evenkeel.activity.PropertyCondition;
import java.util.List;
import java.util.stream.Collectors;

/// Conditions on properties in plain words: "seats ≥ 5 and plan is team or business".
final class ConditionWords {
    private ConditionWords() {}

    static String of(List<PropertyCondition> conditions) {
        return conditions.stream().map(ConditionWords::of).collect(Collectors.joining(" and "));
    }

    private static String of(PropertyCondition condition) {
        var values = String.join(" or ", condition.values());
        return condition.property()
                + switch (condition.operator()) {
                    case IS -> " is " + values;
                    case IS_NOT -> " is not " + values;
                    case AT_LEAST -> " ≥ " + values;
                    case MORE_THAN -> " > " + values;
                    case AT_MOST -> " ≤ " + values;
                    case LESS_THAN -> " < " + values;
                    case PRESENT -> " is there";
                    case ABSENT -> " is not there";
                };
    }
}
