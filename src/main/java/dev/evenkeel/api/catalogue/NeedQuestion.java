package dev.evenkeel.api.catalogue;

import dev.evenkeel.catalogue.Need;
import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A need as a program tells it.
///
/// @param asked in their words; the capability's key where absent
/// @param weight 1 where absent
/// @param by the day they need it
record NeedQuestion(
        @Nullable String asked,
        @Nullable String capability,
        @Nullable Double weight,
        @Nullable Boolean mustHave,
        @Nullable LocalDate by) {

    /// @throws Refused with all problems
    static List<Need> read(@Nullable List<NeedQuestion> questions) {
        var needs = new ArrayList<Need>();
        var problems = new ArrayList<Problem>();
        int number = 0;
        for (var question : questions == null ? List.<NeedQuestion>of() : questions) {
            var where = "needs[" + number++ + "]";
            if (question.asked == null && question.capability == null)
                problems.add(new Problem(where, "It asks for nothing", "Give it asked or capability"));
            else if (question.weight != null && !(question.weight > 0 && question.weight <= 1e6))
                problems.add(new Problem(
                        where + ".weight", "Its weight is " + question.weight, "Give a weight above 0, such as 1"));
            else needs.add(question.need());
        }
        if (number == 0)
            problems.add(
                    new Problem("needs", "There is none", "Send {\"needs\": [{\"asked\": …, \"capability\": …}]}"));
        if (!problems.isEmpty()) throw new Refused(problems);
        return needs;
    }

    private Need need() {
        return new Need(
                asked == null ? Objects.requireNonNull(capability) : asked,
                capability,
                weight == null ? 1 : weight,
                Boolean.TRUE.equals(mustHave),
                by);
    }
}
