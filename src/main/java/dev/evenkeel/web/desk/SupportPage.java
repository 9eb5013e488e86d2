package dev.evenkeel.web.desk;

import dev.evenkeel.debt.support.SupportLoad;
import dev.evenkeel.foundation.Problem;
import dev.evenkeel.web.layout.Chart;
import dev.evenkeel.web.layout.Say;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What features and customers cost in support.
///
/// @param names of accounts, by key
/// @param titles of capabilities, by key
/// @param text a file of tickets as it was sent, where it was refused
public record SupportPage(
        SupportLoad load, Map<String, String> names, Map<String, String> titles, String text, List<Problem> problems) {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

    /// Customers that the page names.
    public static final int SHOWN = 15;

    public boolean isEmpty() {
        return load.months().isEmpty();
    }

    public String name(String account) {
        return names.getOrDefault(account, account);
    }

    public String title(String feature) {
        return titles.getOrDefault(feature, feature);
    }

    public boolean isCapability(String feature) {
        return titles.containsKey(feature);
    }

    /// Of the last month; nothing where nobody pays.
    public String hoursACustomer() {
        double hours = load.months().isEmpty() ? Double.NaN : load.hours() / Math.max(1, customers());
        return customers() == 0 || Double.isNaN(hours) ? "–" : Say.points(hours) + " h";
    }

    public int customers() {
        return load.months().isEmpty() ? 0 : load.months().getLast().customers();
    }

    public String hoursANewCustomer() {
        double slope = load.hoursANewCustomer();
        return Double.isNaN(slope) ? "–" : Say.points(slope) + " h";
    }

    public Chart chart() {
        return new Chart(
                Chart.Kind.AREA,
                "Support hours, and customers",
                "hours",
                load.months().stream().map(month -> MONTH.format(month.month())).toList(),
                List.of(
                        new Chart.Series(
                                "hours",
                                load.months().stream()
                                        .map(month -> Say.tenths(month.hours()))
                                        .toList()),
                        new Chart.Series(
                                "customers",
                                load.months().stream()
                                        .map(SupportLoad.Month::customers)
                                        .toList())));
    }
}
