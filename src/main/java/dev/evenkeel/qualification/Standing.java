package dev.evenkeel.qualification;

import java.util.List;

/// A subject's points without their explanation: what is kept for everybody.
///
/// @param qualified by F20
/// @param disqualified whether a reason to leave it out holds
/// @param earned what each rule gave, in the order of {@link Definition#rules()}
public record Standing(
        int subject,
        double fit,
        double usage,
        double total,
        boolean qualified,
        boolean disqualified,
        List<Double> earned) {}
