package dev.evenkeel.desk.policy;

import static dev.evenkeel.rules.ValueType.FLAG;
import static dev.evenkeel.rules.ValueType.NUMBER;
import static dev.evenkeel.rules.ValueType.TEXT;

import dev.evenkeel.rules.ValueType;
import dev.evenkeel.rules.Vocabulary;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The names that a routing rule may use: the fields of a request, and what its card says.
public enum AskWords {
    KIND("kind", TEXT),
    ACCOUNT("account", TEXT),
    SEGMENT("segment", TEXT),
    DEAL_STAGE("deal_stage", TEXT),
    CAPABILITY("capability", TEXT, "capability"),
    AMOUNT("amount", NUMBER, "amount"),
    DISCOUNT("discount", NUMBER, "discount"),
    MONTHS("months", NUMBER, "months"),
    HOURS("hours", NUMBER, "hours"),
    CARRY_HOURS("carry_hours", NUMBER, "carry"),
    BUILD_COST("build_cost", NUMBER, "hours"),
    CARRY_COST("carry_cost", NUMBER, "carry", "months"),
    DEBT_HOURS("debt_hours", NUMBER, "debt"),
    INTEREST_HOURS("interest_hours", NUMBER, "debt"),
    DAYS_LEFT("days_left", NUMBER, "wanted"),
    EXPEDITE("expedite", FLAG, "expedite"),
    CONTRIBUTION("contribution", NUMBER, "amount", "hours", "carry", "months"),
    CONTRIBUTION_PER_HOUR("contribution_per_hour", NUMBER, "amount", "hours", "carry", "months"),
    LONG_TERM_VALUE("long_term_value", NUMBER, "hours", "carry", "months", "expedite"),
    BREADTH("breadth", NUMBER),
    BREADTH_SEGMENTS("breadth_segments", NUMBER),
    ONE_CUSTOMER("one_customer", FLAG),
    TOP_SHARE("top_share", NUMBER, "amount"),
    EFFECTIVE_CUSTOMERS("effective_customers", NUMBER, "amount"),
    DISPLACED("displaced", NUMBER, "hours", "wanted", "expedite"),
    DISPLACED_DAYS("displaced_days", NUMBER, "hours", "wanted", "expedite");

    private static final String OF_A_SKILL = "hours_";

    private final String word;
    private final ValueType type;
    private final List<String> fields;

    AskWords(String word, ValueType type, String... fields) {
        this.word = word;
        this.type = type;
        this.fields = List.of(fields);
    }

    public String word() {
        return word;
    }

    /// The name of a skill's hours in rules.
    public static String ofSkill(String skill) {
        return OF_A_SKILL + skill;
    }

    static Vocabulary vocabulary(Collection<String> skills) {
        var names = new LinkedHashMap<String, ValueType>();
        for (var one : values()) names.put(one.word, one.type);
        for (var skill : skills) names.put(ofSkill(skill), NUMBER);
        return new Vocabulary(Map.copyOf(names));
    }

    /// The fields of a request that a name depends on; none where it is not the asker's to change.
    public static List<String> fieldsOf(String name) {
        if (name.startsWith(OF_A_SKILL)) return HOURS.fields;
        for (var one : values()) if (one.word.equals(name)) return one.fields;
        return List.of();
    }
}
