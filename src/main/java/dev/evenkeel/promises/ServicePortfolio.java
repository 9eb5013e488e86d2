package dev.evenkeel.promises;

import dev.evenkeel.capacity.CapacityPlan;
import dev.evenkeel.capacity.PlanLine;
import dev.evenkeel.foundation.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How far services are the same for everybody (M81): what was promised of each within a year.
///
/// @param lines those of the capacity plan
/// @param customHours to build what was made for single customers in the same year
public record ServicePortfolio(LocalDate day, List<Line> lines, double customHours) {
    /// @param pieces promised, without what was withdrawn
    /// @param again of the customers, how many had it promised more than once
    /// @param hours of the pieces at their standard effort
    /// @param value what hangs on them a year; null where nobody said, or in several currencies
    public record Line(
            String key,
            String title,
            int pieces,
            int customers,
            int again,
            double hours,
            @Nullable Money value,
            double hoursOfOne) {
        public double repeatRate() {
            return customers == 0 ? Double.NaN : (double) again / customers;
        }

        /// Value less the hours at their cost; null where either is not known.
        public @Nullable Money margin(@Nullable Money hourCost) {
            return value == null || hourCost == null || !value.currency().equals(hourCost.currency())
                    ? null
                    : value.minus(hourCost.times(hours));
        }
    }

    /// @param promises as known on the day
    /// @param customHours to build custom work that began within the year
    public static ServicePortfolio of(List<Promise> promises, CapacityPlan plan, double customHours, LocalDate day) {
        var byService = promises.stream()
                .filter(one -> one.subject().sort() == Sort.SERVICE && one.state() != State.WITHDRAWN)
                .filter(one -> one.madeOn().isAfter(day.minusYears(1)))
                .collect(Collectors.groupingBy(one -> one.subject().key()));
        var lines = new ArrayList<Line>();
        for (var service : plan.all(PlanLine.Service.class))
            lines.add(line(service, byService.getOrDefault(service.key(), List.of())));
        return new ServicePortfolio(day, List.copyOf(lines), customHours);
    }

    private static Line line(PlanLine.Service service, List<Promise> made) {
        int pieces = made.stream().mapToInt(Promise::pieces).sum();
        var byCustomer = made.stream().collect(Collectors.groupingBy(Promise::account, Collectors.counting()));
        double one = service.effort().hours().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        return new Line(
                service.key(),
                service.name(),
                pieces,
                byCustomer.size(),
                (int) byCustomer.values().stream().filter(times -> times > 1).count(),
                pieces * one,
                value(made),
                one);
    }

    private static @Nullable Money value(List<Promise> made) {
        var byCurrency = made.stream()
                .map(Promise::value)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toMap(Money::currency, Function.identity(), Money::plus));
        return byCurrency.size() == 1 ? byCurrency.values().iterator().next() : null;
    }

    /// Standard hours by all hours that went to customers; NaN where there were none.
    public double standardShare() {
        double standard = lines.stream().mapToDouble(Line::hours).sum();
        return standard + customHours == 0 ? Double.NaN : standard / (standard + customHours);
    }
}
