package dev.evenkeel.promises;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// How promises flow through: how many are open, how old they are, how many get done (M129).
///
/// @param months up to the one of the day, the oldest first
public record Flow(LocalDate day, List<Month> months) {
    private static final int MONTHS = 12;
    private static final int STEPS = 3;

    /// @param open at its end, or on the day
    /// @param age of the open ones in days, on average; NaN where none is open
    /// @param delivered within it
    public record Month(YearMonth month, int open, double age, int delivered) {}

    /// @param promises as known on the day
    public static Flow of(List<Promise> promises, LocalDate day) {
        var months = new ArrayList<Month>();
        for (int back = MONTHS - 1; back >= 0; back--) {
            var month = YearMonth.from(day).minusMonths(back);
            var found = month(promises, month, back == 0 ? day : month.atEndOfMonth());
            if (!months.isEmpty() || found.open() + found.delivered() > 0) months.add(found);
        }
        return new Flow(day, List.copyOf(months));
    }

    private static Month month(List<Promise> promises, YearMonth month, LocalDate end) {
        int open = 0;
        int delivered = 0;
        long days = 0;
        var instant = end.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        for (var promise : promises) {
            if (promise.madeOn().isAfter(end)) continue;
            var then = promise.with(promise.steps().stream()
                    .filter(step -> step.at().isBefore(instant))
                    .toList());
            if (then.isOpen()) {
                open++;
                days += ChronoUnit.DAYS.between(promise.madeOn(), end);
            } else if (then.state() == State.KEPT && month.equals(YearMonth.from(on(then)))) delivered++;
        }
        return new Month(month, open, open == 0 ? Double.NaN : (double) days / open, delivered);
    }

    private static LocalDate on(Promise kept) {
        var end = kept.settled().orElseThrow();
        var day = end.day();
        return day == null ? LocalDate.ofInstant(end.at(), ZoneOffset.UTC) : day;
    }

    /// Whether it stalls: in three whole months in a row, what is open got older and less was delivered.
    public boolean isStalled() {
        var whole = whole();
        if (whole.size() <= STEPS) return false;
        for (int i = whole.size() - STEPS; i < whole.size(); i++) {
            var before = whole.get(i - 1);
            var after = whole.get(i);
            if (!(after.age() > before.age()) || after.delivered() >= before.delivered()) return false;
        }
        return true;
    }

    private List<Month> whole() {
        return months.stream()
                .filter(month -> month.month().isBefore(YearMonth.from(day)))
                .toList();
    }

    public int open() {
        return months.isEmpty() ? 0 : months.getLast().open();
    }

    /// How many months the open ones take at the pace of the last three whole months (Little's law); NaN where nothing
    /// was delivered.
    public double monthsToGo() {
        var whole = whole();
        double pace = whole.subList(Math.max(0, whole.size() - STEPS), whole.size()).stream()
                .mapToInt(Month::delivered)
                .average()
                .orElse(0);
        return pace == 0 ? Double.NaN : open() / pace;
    }
}
