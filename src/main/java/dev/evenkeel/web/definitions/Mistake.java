package dev.evenkeel.web.definitions;

import dev.evenkeel.foundation.Problem;
import java.util.regex.Pattern;

/// A fault in a definition's text and the way to mend it.
///
/// @param line from 1; 0 where it concerns the whole
/// @param column from 1
public record Mistake(int line, int column, String what, String remedy) {
    private static final Pattern PLACE = Pattern.compile(":(\\d{1,7}):(\\d{1,7})$");

    /// Reads line and column from the end of a problem's place, such as `ready.yaml:12:9`.
    public static Mistake of(Problem problem) {
        var place = PLACE.matcher(problem.where());
        return place.find()
                ? new Mistake(
                        Integer.parseInt(place.group(1)),
                        Integer.parseInt(place.group(2)),
                        problem.what(),
                        problem.remedy())
                : new Mistake(0, 0, problem.where() + ": " + problem.what(), problem.remedy());
    }
}
