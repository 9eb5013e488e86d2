package dev.evenkeel.web.promises;

import dev.evenkeel.foundation.Money;
import dev.evenkeel.promises.ServicePortfolio;
import dev.evenkeel.promises.ServicePortfolio.Line;
import dev.evenkeel.web.layout.Say;
import org.jspecify.annotations.Nullable;

/// How standard the services are.
///
/// @param hourCost what an hour of work costs; null where the desk's policy does not say
public record ServicesPage(ServicePortfolio found, @Nullable Money hourCost) {
    public String standard() {
        double share = found.standardShare();
        return Double.isNaN(share) ? "–" : Say.percent(share);
    }

    public double hours() {
        return found.lines().stream().mapToDouble(Line::hours).sum();
    }

    public static String repeat(Line line) {
        return Double.isNaN(line.repeatRate()) ? "–" : Say.percent(line.repeatRate());
    }

    public static String money(@Nullable Money money) {
        return money == null ? "–" : money.toString();
    }

    public @Nullable Money margin(Line line) {
        return line.margin(hourCost);
    }
}
