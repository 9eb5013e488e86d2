package dev.evenkeel.qualification;

import java.time.LocalDate;
import java.util.List;

/// Whom a changed definition would let in or out, before it is saved.
public record Preview(
        Definition changed, LocalDate asOf, List<Standing> entering, List<Standing> leaving, long qualified) {

    static Preview of(Ranking before, Ranking after) {
        var entering = after.standings().stream()
                .filter(standing -> standing.qualified() && !isQualified(before, standing.subject()))
                .toList();
        var leaving = after.standings().stream()
                .filter(standing -> !standing.qualified() && isQualified(before, standing.subject()))
                .toList();
        return new Preview(after.definition(), after.asOf(), entering, leaving, after.qualified());
    }

    private static boolean isQualified(Ranking ranking, int subject) {
        // The qualified stand at the top.
        for (var standing : ranking.standings()) {
            if (!standing.qualified()) return false;
            if (standing.subject() == subject) return true;
        }
        return false;
    }
}
