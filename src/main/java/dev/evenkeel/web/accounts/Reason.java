package dev.evenkeel.web.accounts;

import java.util.List;
import java.util.stream.Collectors;

/// One contribution to a score, in a phrase: `9 people active in 28 days`.
public record Reason(String words, double points) {
    /// All of them in one text, for files.
    public static String all(List<Reason> reasons) {
        return reasons.stream().map(Reason::words).collect(Collectors.joining("; "));
    }
}
