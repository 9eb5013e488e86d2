package dev.evenkeel.rules;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// What somebody probably meant, out of the words that are possible.
public final class Nearest {
    private Nearest() {}

    /// A remedy that names the nearest word, if one is near, and all words that are possible here.
    public static String remedy(String word, Collection<String> possible) {
        if (possible.isEmpty()) return "Remove it";
        var all = "Possible here: " + String.join(", ", possible);
        return to(word, possible)
                .map(near -> "Did you mean `" + near + "`? " + all)
                .orElse(all);
    }

    /// The word with the fewest edits, if at most a third of its letters differ.
    public static Optional<String> to(String word, Collection<String> possible) {
        return possible.stream()
                .filter(candidate ->
                        distance(word, candidate) <= Math.max(1, Math.max(word.length(), candidate.length()) / 3))
                .min(Comparator.comparingInt((String candidate) -> distance(word, candidate)));
    }

    /// Insertions, deletions, replacements and swaps of neighbours (optimal string alignment), whatever the case.
    static int distance(String one, String other) {
        var a = one.toLowerCase(Locale.ROOT);
        var b = other.toLowerCase(Locale.ROOT);
        var cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) cost[i][j] = step(a, b, cost, i, j);
        }
        return cost[a.length()][b.length()];
    }

    private static int step(String a, String b, int[][] cost, int i, int j) {
        if (i == 0 || j == 0) return i + j;
        var replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        var best = Math.min(replaced, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        var swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
