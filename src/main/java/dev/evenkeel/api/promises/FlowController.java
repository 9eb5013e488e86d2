package dev.evenkeel.api.promises;

import dev.evenkeel.api.Today;
import dev.evenkeel.capacity.Plans;
import dev.evenkeel.debt.CustomWork;
import dev.evenkeel.debt.CustomWorks;
import dev.evenkeel.promises.Flow;
import dev.evenkeel.promises.Promises;
import dev.evenkeel.promises.ServicePortfolio;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `/api/v1/promises/flow` and `/services`: whether promises get through, and how standard services are.
@Tag(name = "Promises")
@RestController
@RequestMapping("/api/v1/promises")
class FlowController {
    private final Promises promises;
    private final Plans plans;
    private final CustomWorks works;
    private final Today today;

    FlowController(Promises promises, Plans plans, CustomWorks works, Today today) {
        this.promises = promises;
        this.plans = plans;
        this.works = works;
        this.today = today;
    }

    /// @param age of the open ones in days, on average
    record Month(YearMonth month, int open, @Nullable Double age, int delivered) {}

    /// @param stalled whether in three months in a row the open ones got older and fewer were delivered
    /// @param monthsToGo for the open ones at the pace of the last three months; absent where nothing was delivered
    record FlowAnswer(
            LocalDate day, boolean stalled, @Nullable Double monthsToGo, List<Month> months) {}

    @Operation(summary = "How many promises are open, how old they are, how many get done")
    @GetMapping("/flow")
    FlowAnswer flow(@RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf) {
        var day = today.or(asOf);
        var flow = Flow.of(promises.all(day), day);
        return new FlowAnswer(
                day,
                flow.isStalled(),
                known(flow.monthsToGo()),
                flow.months().stream()
                        .map(one -> new Month(one.month(), one.open(), known(one.age()), one.delivered()))
                        .toList());
    }

    /// @param again customers that had it promised more than once
    record Service(String key, String title, int promised, int customers, int again, double hours) {}

    /// @param standardShare of the hours for customers; absent where there were none
    record Services(LocalDate day, @Nullable Double standardShare, double customHours, List<Service> services) {}

    @Operation(summary = "How far services are the same for everybody")
    @GetMapping("/services")
    Services services(@RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf) {
        var day = today.or(asOf);
        double custom = works.as(day).stream()
                .filter(work -> work.from().isAfter(day.minusYears(1)))
                .mapToDouble(CustomWork::buildHours)
                .sum();
        var found = ServicePortfolio.of(promises.all(day), plans.asOf(day), custom, day);
        return new Services(
                day,
                known(found.standardShare()),
                custom,
                found.lines().stream()
                        .map(one -> new Service(
                                one.key(), one.title(), one.pieces(), one.customers(), one.again(), one.hours()))
                        .toList());
    }

    private static @Nullable Double known(double number) {
        return Double.isNaN(number) ? null : Double.valueOf(number);
    }
}
