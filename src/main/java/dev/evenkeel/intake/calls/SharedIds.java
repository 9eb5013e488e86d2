package dev.evenkeel.intake.calls;

import java.util.Locale;
import java.util.Set;

/// Ids that stand for nobody in particular, and would merge many people into one.
public final class SharedIds {
    private static final Set<String> WORDS = Set.of("-1", "null", "undefined", "anonymous");
    private static final int LONGEST_WORD = 9;

    private SharedIds() {}

    public static boolean contains(String id) {
        if (onlyZerosAndDashes(id)) return true;
        return id.length() <= LONGEST_WORD + 8 && WORDS.contains(id.strip().toLowerCase(Locale.ROOT));
    }

    private static boolean onlyZerosAndDashes(String id) {
        for (int i = 0; i < id.length(); i++) {
            var c = id.charAt(i);
            if (c != '0' && c != '-') return false;
        }
        return true;
    }
}
