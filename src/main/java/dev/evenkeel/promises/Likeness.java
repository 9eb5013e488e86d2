package dev.evenkeel.promises;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// How well a few words name a thing, 0 to 100. Forgiving about case, plurals, dashes, first letters (`sso` for
/// Single sign-on), beginnings of words, and one wrong letter in five.
final class Likeness {
    /// From here on it may be what is meant.
    static final int MEANT = 60;

    private Likeness() {}

    static int of(String words, Subject subject) {
        return Math.max(of(words, subject.key()), of(words, subject.title()));
    }

    static int of(String words, String name) {
        var asked = words(words);
        var called = words(name);
        if (asked.isEmpty() || called.isEmpty()) return 0;
        var one = String.join("", asked);
        var other = String.join("", called);
        if (one.equals(other)) return 100;
        if (called.size() > 1 && one.equals(initials(called))) return 95;
        if (asked.stream().allMatch(word -> called.stream().anyMatch(word::equals)))
            return 90 - Math.min(9, called.size() - asked.size());
        if (asked.stream()
                .allMatch(word -> word.length() > 2 && called.stream().anyMatch(full -> full.startsWith(word))))
            return 80 - Math.min(9, called.size() - asked.size());
        int wrong = distance(one, other);
        int allowed = Math.max(one.length(), other.length()) / 5;
        if (wrong <= allowed) return 75 - 5 * wrong;
        long shared = asked.stream().filter(called::contains).count();
        return shared > 0 ? (int) Math.min(50, 20 + 10 * shared) : Math.max(0, 15 - wrong);
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(Likeness::singular)
                .toList();
    }

    private static String singular(String word) {
        return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
                ? word.substring(0, word.length() - 1)
                : word;
    }

    private static String initials(List<String> words) {
        var letters = new StringBuilder();
        words.forEach(word -> letters.append(word.charAt(0)));
        return letters.toString();
    }

    /// Letters to insert, leave out or change (Levenshtein).
    static int distance(String one, String other) {
        var before = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) before[j] = j;
        for (int i = 1; i <= one.length(); i++) {
            var now = new int[other.length() + 1];
            now[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(Math.min(now[j - 1], before[j]) + 1, before[j - 1] + same);
            }
            before = now;
        }
        return before[other.length()];
    }
}
