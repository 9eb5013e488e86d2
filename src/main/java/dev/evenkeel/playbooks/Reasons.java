package dev.evenkeel.playbooks;

import dev.evenkeel.qualification.Score.Contribution;
import dev.evenkeel.qualification.Scoring;
import java.util.Comparator;
import java.util.stream.Collectors;

/// Why an account entered a playbook, in plain words: the trigger, and what gave the most points.
final class Reasons {
    private static final int SHOWN = 4;

    private Reasons() {}

    static String words(String trigger, Look look) {
        var most = Scoring.score(look.definition(), look.readings()).contributions().stream()
                .filter(one -> one.holds() && one.earned() > 0 && !one.words().isBlank())
                .sorted(Comparator.comparingDouble(Contribution::earned).reversed())
                .map(Contribution::words)
                .distinct()
                .limit(SHOWN)
                .collect(Collectors.joining(", "));
        var begin = Character.toUpperCase(trigger.charAt(0)) + trigger.substring(1);
        return most.isEmpty() ? begin : begin + ": " + most;
    }
}
