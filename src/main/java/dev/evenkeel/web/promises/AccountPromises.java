package dev.evenkeel.web.promises;

import dev.evenkeel.promises.Promise;
import java.util.Comparator;
import java.util.List;

/// What is promised to one account.
public record AccountPromises(String account, List<Promise> promises) {
    private static final int SHOWN = 6;

    /// Open ones first, the first due first; then those settled last.
    public List<Promise> shown() {
        return promises.stream()
                .sorted(Comparator.comparing((Promise one) -> !one.isOpen())
                        .thenComparing(one -> one.isOpen()
                                ? one.due().toEpochDay()
                                : -one.due().toEpochDay()))
                .limit(SHOWN)
                .toList();
    }
}
