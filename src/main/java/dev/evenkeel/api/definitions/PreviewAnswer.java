package dev.evenkeel.api.definitions;

import java.time.LocalDate;
import java.util.List;

/// Whom a text would let in or out if it were saved.
///
/// @param ready how many would be qualified
/// @param enteringCount how many would newly be; the first of them stand in `entering`
/// @param leavingCount how many would no longer be; the first of them stand in `leaving`
record PreviewAnswer(
        String definition,
        LocalDate asOf,
        long ready,
        int enteringCount,
        int leavingCount,
        List<Changed> entering,
        List<Changed> leaving) {
    record Changed(String key, String name, double score) {}
}
