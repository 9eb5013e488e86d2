package dev.evenkeel.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.evenkeel.foundation.Problem;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One thing that is wrong with a request; of a text, also the file, line and column for programs to jump to.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemAnswer(
        String where,
        String what,
        String remedy,
        @Nullable String file,
        @Nullable Integer line,
        @Nullable Integer column) {
    private static final Pattern PLACE = Pattern.compile("(.+):(\\d{1,9}):(\\d{1,9})");

    public static ProblemAnswer of(Problem problem) {
        var place = PLACE.matcher(problem.where());
        return place.matches()
                ? new ProblemAnswer(
                        problem.where(),
                        problem.what(),
                        problem.remedy(),
                        place.group(1),
                        Integer.valueOf(place.group(2)),
                        Integer.valueOf(place.group(3)))
                : new ProblemAnswer(problem.where(), problem.what(), problem.remedy(), null, null, null);
    }

    public static List<ProblemAnswer> of(List<Problem> problems) {
        return problems.stream().map(ProblemAnswer::of).toList();
    }
}
