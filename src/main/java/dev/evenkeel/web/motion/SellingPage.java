package dev.evenkeel.web.motion;

import dev.evenkeel.motion.Selling;
import dev.evenkeel.web.layout.Say;
import java.util.Map;

/// How the company sells: deals, customers, switching.
///
/// @param names of accounts by key
/// @param accounts key and name of the accounts of stuck deals, by their number
public record SellingPage(
        Selling selling, Map<String, String> names, Map<Integer, Owner> accounts, SwitchingForm form) {
    public record Owner(String key, String name) {}

    public String name(String account) {
        return names.getOrDefault(account, account);
    }

    public static String days(double days) {
        return Double.isNaN(days) ? "–" : Say.count(Math.round(days), "day", "days");
    }

    public static String percent(double share) {
        return Double.isNaN(share) ? "–" : Say.percent(share);
    }

    public static String points(double number) {
        return Double.isNaN(number) ? "–" : Say.points(number);
    }

    /// @param months infinite where nothing is burnt
    public static String months(double months) {
        if (Double.isNaN(months)) return "–";
        return Double.isInfinite(months) ? "no end" : Say.points(months) + " months";
    }
}
