package dev.evenkeel.debt.support;

import dev.evenkeel.debt.CustomWork;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/// What features and customers cost in support, and whether it grows with the customers (M103).
///
/// @param features of the last {@link #NOW} days, the dearest first
/// @param customers of the same days, the dearest first
/// @param months the last twelve up to the day, the oldest first
public record SupportLoad(LocalDate day, List<Feature> features, List<Client> customers, List<Month> months) {
    /// Days that count as now.
    public static final int NOW = 90;

    private static final int MONTHS = 12;
    private static final int ENOUGH_MONTHS = 4;
    private static final double DAYS_A_MONTH = 365.25 / 12;

    /// @param hours a month
    /// @param works the custom work of that name that is carried; none for the product's own features
    public record Feature(String feature, int tickets, int accounts, double hours, List<CustomWork> works) {
        /// Hours a month that carrying it was thought to take.
        public double reckoned() {
            return works.stream().mapToDouble(CustomWork::carryHours).sum();
        }

        /// Hours a month beyond what carrying it was thought to take; 0 for the product's own features.
        public double beyondReckoned() {
            return works.isEmpty() ? 0 : Math.max(0, hours - reckoned());
        }
    }

    /// @param hours a month
    public record Client(String account, int tickets, double hours) {}

    /// @param customers who paid at its end
    public record Month(YearMonth month, int tickets, double hours, int customers) {
        public double hoursACustomer() {
            return customers == 0 ? Double.NaN : hours / customers;
        }
    }

    /// @param tickets of the last year at least
    /// @param paying how many customers there were at the end of a day
    static SupportLoad of(
            List<Ticket> tickets, Collection<CustomWork> works, ToIntFunction<LocalDate> paying, LocalDate day) {
        var now = tickets.stream()
                .filter(ticket -> ticket.day().isAfter(day.minusDays(NOW)))
                .toList();
        var custom =
                works.stream().filter(CustomWork::isCarried).collect(Collectors.groupingBy(work -> plain(work.item())));
        var features = grouped(now, ticket -> plain(ticket.feature())).values().stream()
                .map(group -> new Feature(
                        group.getFirst().feature(),
                        group.size(),
                        (int) group.stream().map(Ticket::account).distinct().count(),
                        aMonth(group),
                        custom.getOrDefault(plain(group.getFirst().feature()), List.of())))
                .sorted(Comparator.comparingDouble(Feature::hours).reversed())
                .toList();
        var customers = grouped(now, Ticket::account).entrySet().stream()
                .filter(group -> !group.getKey().isEmpty())
                .map(group -> new Client(group.getKey(), group.getValue().size(), aMonth(group.getValue())))
                .sorted(Comparator.comparingDouble(Client::hours).reversed())
                .toList();
        return new SupportLoad(day, features, customers, months(tickets, paying, day));
    }

    private static Map<String, List<Ticket>> grouped(List<Ticket> tickets, Function<Ticket, String> by) {
        return tickets.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.toList()));
    }

    private static String plain(String feature) {
        return feature.toLowerCase(Locale.ROOT);
    }

    private static double aMonth(List<Ticket> tickets) {
        return hours(tickets) * DAYS_A_MONTH / NOW;
    }

    private static double hours(List<Ticket> tickets) {
        return tickets.stream().mapToDouble(Ticket::hours).sum();
    }

    /// Whole months only, but for the one of the day.
    private static List<Month> months(List<Ticket> tickets, ToIntFunction<LocalDate> paying, LocalDate day) {
        var byMonth = tickets.stream().collect(Collectors.groupingBy(ticket -> YearMonth.from(ticket.day())));
        var months = new ArrayList<Month>();
        for (int back = MONTHS - 1; back >= 0; back--) {
            var month = YearMonth.from(day).minusMonths(back);
            var own = byMonth.getOrDefault(month, List.of());
            var end = back == 0 ? day : month.atEndOfMonth();
            if (!months.isEmpty() || !own.isEmpty())
                months.add(new Month(month, own.size(), hours(own), paying.applyAsInt(end)));
        }
        return List.copyOf(months);
    }

    public double hours() {
        return features.stream().mapToDouble(Feature::hours).sum();
    }

    /// Hours a month that one customer more brings: the slope of a straight line through the whole months; NaN where
    /// there are too few of them or the number of customers never changed.
    public double hoursANewCustomer() {
        var whole = months.stream()
                .filter(month -> month.month().isBefore(YearMonth.from(day)))
                .toList();
        if (whole.size() < ENOUGH_MONTHS) return Double.NaN;
        double meanCustomers =
                whole.stream().mapToInt(Month::customers).average().orElse(0);
        double meanHours = whole.stream().mapToDouble(Month::hours).average().orElse(0);
        double together = 0;
        double squares = 0;
        for (var month : whole) {
            double off = month.customers() - meanCustomers;
            together += off * (month.hours() - meanHours);
            squares += off * off;
        }
        return squares == 0 ? Double.NaN : together / squares;
    }
}
