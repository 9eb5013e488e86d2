package dev.evenkeel.rules;

/// What a name in a rule stands for.
public enum ValueType {
    NUMBER("a number"),
    FLAG("true or false"),
    TEXT("a text"),
    DATE("a date");

    private final String inWords;

    ValueType(String inWords) {
        this.inWords = inWords;
    }

    public String inWords() {
        return inWords;
    }
}
