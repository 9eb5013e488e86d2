package dev.evenkeel.api.desk;

import dev.evenkeel.api.Today;
import dev.evenkeel.capacity.MonthlyHours;
import dev.evenkeel.capacity.Plans;
import dev.evenkeel.debt.DebtNotes;
import dev.evenkeel.debt.InterestTrend;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `/api/v1/debt/trend`: what share of the capacity debt takes, and until when.
@Tag(name = "Debt")
@RestController
class DebtTrendController {
    private static final int A_YEAR = 12;

    private final DebtNotes notes;
    private final Plans plans;
    private final Today today;

    DebtTrendController(DebtNotes notes, Plans plans, Today today) {
        this.notes = notes;
        this.plans = plans;
        this.today = today;
    }

    /// @param share interest by capacity (F64); absent where the plan has no hours
    record Month(
            YearMonth month,
            double interest,
            double left,
            @Nullable Double share) {}

    /// @param keptForDebt hours a month that the capacity plan keeps back for it
    /// @param paidOffBy when all of it is gone if these hours go into it; absent where they never suffice
    record Trend(
            LocalDate day,
            List<Month> months,
            double keptForDebt,
            @Nullable LocalDate paidOffBy) {}

    @Operation(summary = "Interest on debt as a share of capacity, by month")
    @GetMapping("/api/v1/debt/trend")
    Trend trend(@RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf) {
        var day = today.or(asOf);
        var plan = plans.asOf(day);
        var trend = InterestTrend.of(
                notes, day, A_YEAR, month -> MonthlyHours.of(plan, month).work());
        double kept = MonthlyHours.of(plan, day).debt();
        return new Trend(
                day,
                trend.months().stream()
                        .map(month -> new Month(
                                month.month(),
                                month.interest(),
                                month.left(),
                                Double.isNaN(month.share()) ? null : month.share()))
                        .toList(),
                kept,
                trend.paidOffBy(day, kept).orElse(null));
    }
}
