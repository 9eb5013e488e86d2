package dev.evenkeel.access;

import dev.evenkeel.foundation.Refused;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What a key may do. None includes another.
public enum Scope {
    /// Every question: accounts, people, scores, definitions, the state of the intake.
    READ,
    /// Every change of the company's facts: imports, merges, definitions, replays.
    WRITE,
    /// Making and revoking keys.
    ADMIN;

    private static final List<String> WORDS =
            Arrays.stream(values()).map(Scope::word).toList();

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws Refused if there is no such scope
    public static Scope of(String word) {
        if (WORDS.contains(word)) return valueOf(word.toUpperCase(Locale.ROOT));
        throw new Refused("scopes", "There is no scope " + word, "Write some of " + String.join(", ", WORDS));
    }

    /// What whoever holds it is granted, for Spring Security.
    public String authority() {
        return "SCOPE_" + word();
    }
}
