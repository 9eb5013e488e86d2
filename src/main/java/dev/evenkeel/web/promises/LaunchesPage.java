package dev.evenkeel.web.promises;

import dev.evenkeel.foundation.Money;
import dev.evenkeel.promises.Promise;
import dev.evenkeel.promises.launches.Readiness;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The launches to come and those of the past, each with what hangs on it.
public record LaunchesPage(List<Row> rows) {
    /// @param waiting open promises of what is launched
    public record Row(Readiness found, String capability, List<Promise> waiting) {
        /// What hangs on the promises a year, by currency; nothing where nobody said.
        public String value() {
            var sums = new TreeMap<String, Money>();
            waiting.stream()
                    .map(Promise::value)
                    .filter(Objects::nonNull)
                    .forEach(value -> sums.merge(value.currency(), value, Money::plus));
            return sums.isEmpty()
                    ? "–"
                    : sums.values().stream().map(Money::toString).collect(Collectors.joining(", "));
        }
    }

    /// The colour a state stands in.
    public static String tone(Readiness found) {
        return switch (found.state()) {
            case READY -> "ready";
            case ON_TRACK -> "";
            case AT_RISK -> "warming";
            case SLIPPED -> "bad";
        };
    }
}
