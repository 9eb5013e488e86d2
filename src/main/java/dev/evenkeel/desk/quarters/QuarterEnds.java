package dev.evenkeel.desk.quarters;

import dev.evenkeel.desk.Request;
import dev.evenkeel.desk.State;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Whether the last three weeks of a quarter approve more than their share (M93, F68), and what is let through then.
///
/// @param quarters in which anything was approved, the oldest first
/// @param weeks approvals by the week of the quarter, 13 of them
/// @param rush what was asked for in the last three weeks of quarters
/// @param calm what was asked for before
/// @param sellers who ask, those most given to the rush first
public record QuarterEnds(
        LocalDate day, List<Quarter> quarters, List<Integer> weeks, Side rush, Side calm, List<Seller> sellers) {
    private static final double SKEWED = 1.5;
    private static final double SURE = 0.05;

    /// One side of the comparison.
    ///
    /// @param discount mean of the discounts asked for, in percent; NaN where none was
    /// @param hours median from asking to the decision; NaN where nothing was decided
    /// @param shortcuts how many took on debt
    public record Side(int asked, int approved, double discount, double hours, int shortcuts) {
        public double shareApproved() {
            return asked == 0 ? Double.NaN : (double) approved / asked;
        }

        public double shareOfShortcuts() {
            return asked == 0 ? Double.NaN : (double) shortcuts / asked;
        }
    }

    /// @param late of the approved, in the last three weeks of a quarter
    public record Seller(String name, int approved, int late, double expected) {
        public double skew() {
            return expected == 0 ? Double.NaN : late / expected;
        }
    }

    /// @param yearStarts the month in which the company's year begins, from 1 on
    public static QuarterEnds of(List<Request> requests, int yearStarts, LocalDate day) {
        var quarters = new TreeMap<LocalDate, Quarter>();
        var weeks = new int[13];
        var rush = new ArrayList<Request>();
        var calm = new ArrayList<Request>();
        for (var request : requests) {
            var asked = day(request.at());
            (Quarter.isLate(asked, Quarter.of(asked, yearStarts, day).end()) ? rush : calm).add(request);
            if (request.state() != State.APPROVED) continue;
            var on = day(request.standing().since());
            var quarter = Quarter.of(on, yearStarts, day);
            quarters.merge(quarter.from(), with(quarter, on), QuarterEnds::sum);
            weeks[Quarter.week(on, quarter.from())]++;
        }
        return new QuarterEnds(
                day,
                List.copyOf(quarters.values()),
                java.util.Arrays.stream(weeks).boxed().toList(),
                side(rush),
                side(calm),
                sellers(requests, yearStarts, day));
    }

    private static Quarter with(Quarter quarter, LocalDate on) {
        return quarter.with(1, Quarter.isLate(on, quarter.end()) ? 1 : 0);
    }

    private static Quarter sum(Quarter one, Quarter other) {
        return one.with(one.approved() + other.approved(), one.late() + other.late());
    }

    private static List<Seller> sellers(List<Request> requests, int yearStarts, LocalDate day) {
        var sellers = new TreeMap<String, Seller>();
        for (var request : requests) {
            if (request.state() != State.APPROVED) continue;
            var on = day(request.standing().since());
            var one = with(Quarter.of(on, yearStarts, day), on);
            sellers.merge(
                    request.by(),
                    new Seller(request.by(), 1, one.late(), one.shareOfDays()),
                    (a, b) -> new Seller(
                            a.name(), a.approved() + b.approved(), a.late() + b.late(), a.expected() + b.expected()));
        }
        return sellers.values().stream()
                .sorted(Comparator.comparingInt(Seller::late).reversed().thenComparing(Seller::name))
                .toList();
    }

    private static Side side(List<Request> requests) {
        var discounts = requests.stream()
                .map(request -> request.ask().discount())
                .filter(discount -> discount != null && discount > 0)
                .mapToDouble(Double::doubleValue)
                .average();
        var hours = requests.stream()
                .filter(request -> request.state() == State.APPROVED || request.state() == State.DECLINED)
                .mapToDouble(request ->
                        Duration.between(request.at(), request.standing().since())
                                        .toMinutes()
                                / 60.0)
                .sorted()
                .toArray();
        return new Side(
                requests.size(),
                (int) requests.stream()
                        .filter(one -> one.state() == State.APPROVED)
                        .count(),
                discounts.orElse(Double.NaN),
                median(hours),
                (int) requests.stream()
                        .filter(one -> !one.ask().debtHours().isEmpty())
                        .count());
    }

    private static double median(double[] sorted) {
        int half = sorted.length / 2;
        if (sorted.length == 0) return Double.NaN;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    public int approved() {
        return quarters.stream().mapToInt(Quarter::approved).sum();
    }

    public int late() {
        return quarters.stream().mapToInt(Quarter::late).sum();
    }

    public double expected() {
        return quarters.stream().mapToDouble(Quarter::expected).sum();
    }

    /// Of all quarters together; null where nothing was expected.
    public @Nullable Double skew() {
        return expected() == 0 ? null : Double.valueOf(late() / expected());
    }

    /// How likely so many or more would be late by chance alone: the upper tail of the binomial distribution.
    public double byChance() {
        int n = approved();
        if (n == 0) return 1;
        double share = expected() / n;
        double tail = 0;
        for (int k = late(); k <= n; k++) tail += Math.exp(logChoose(n, k) + log(share, k) + log(1 - share, n - k));
        return Math.min(1, tail);
    }

    private static double log(double base, int times) {
        return times == 0 ? 0 : times * Math.log(base);
    }

    private static double logChoose(int n, int k) {
        double sum = 0;
        for (int i = 1; i <= k; i++) sum += Math.log(n - k + i) - Math.log(i);
        return sum;
    }

    /// Whether the rush takes clearly more than its share, beyond what chance would do.
    public boolean isSkewed() {
        var skew = skew();
        return skew != null && skew >= SKEWED && byChance() < SURE;
    }
}
