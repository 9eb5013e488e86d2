package dev.evenkeel.intake.imports.mapping;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/// Says what somebody probably meant.
final class Nearest {
    private Nearest() {}

    static String hint(String given, Collection<String> known) {
        var all = "Known are " + String.join(", ", known);
        return known.stream()
                .min(Comparator.comparingInt(name -> distance(given, name)))
                .filter(name -> distance(given, name) <= Math.max(1, name.length() / 3))
                .map(name -> "Did you mean " + name + "? " + all)
                .orElse(all);
    }

    private static int distance(String given, String name) {
        var a = given.toLowerCase(Locale.ROOT);
        var b = name.toLowerCase(Locale.ROOT);
        var row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) row[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                var changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
