package dev.evenkeel.debt;

import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A shortcut as somebody notes it at the moment it is taken (M99).
///
/// @param deal key of the deal it was taken for
/// @param request number of the desk's request that it comes from
/// @param principal hours by skill to do it properly
/// @param interest hours a month by skill that it costs until then
public record NewDebtNote(
        String shortcut,
        @Nullable String account,
        @Nullable String deal,
        @Nullable Long request,
        Map<String, Double> principal,
        Map<String, Double> interest,
        LocalDate since) {
    void check(LocalDate today) {
        var problems = new ArrayList<Problem>();
        if (shortcut.isBlank())
            problems.add(new Problem("shortcut", "It says nothing", "Say what was left undone, in a few words"));
        if (since.isAfter(today))
            problems.add(new Problem("since", since + " is yet to come", "Note a shortcut on the day it is taken"));
        principal.forEach((skill, hours) -> check("principal." + skill, skill, hours, problems));
        interest.forEach((skill, hours) -> check("interest." + skill, skill, hours, problems));
        if (principal.values().stream().mapToDouble(hours -> hours).sum() <= 0)
            problems.add(new Problem("principal", "There is none", "Say how many hours it takes to do it properly"));
        if (!problems.isEmpty()) throw new Refused(problems);
    }

    private static void check(String where, String skill, double hours, ArrayList<Problem> problems) {
        if (skill.isBlank()) problems.add(new Problem(where, "The skill has no name", "Name whose hours they are"));
        Hours.check(where, hours, problems);
    }
}
