package dev.evenkeel.api.desk;

import dev.evenkeel.api.NotFound;
import dev.evenkeel.api.Today;
import dev.evenkeel.desk.CostCeilings;
import dev.evenkeel.desk.Desk;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `/api/v1/desk/requests/{id}/cost-ceiling`: what winning and serving the customer may cost.
@Tag(name = "Desk")
@RestController
class CostCeilingController {
    private final Desk desk;
    private final CostCeilings ceilings;
    private final Today today;

    CostCeilingController(Desk desk, CostCeilings ceilings, Today today) {
        this.desk = desk;
        this.ceilings = ceilings;
        this.today = today;
    }

    /// @param most that winning may cost
    /// @param left of it after building what is asked for
    /// @param serving a year: carrying and support
    /// @param yearlyMargin what serving leaves of a year's margin
    record CostCeilingAnswer(
            MoneyAnswer most,
            MoneyAnswer left,
            double monthlySupportHours,
            MoneyAnswer serving,
            MoneyAnswer yearlyMargin) {}

    @Operation(summary = "What winning and serving the customer of a request may cost")
    @GetMapping("/api/v1/desk/requests/{id}/cost-ceiling")
    CostCeilingAnswer ceiling(
            @PathVariable long id, @RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf) {
        var day = today.or(asOf);
        var request = (today.isPast(day) ? desk.as(id, day) : desk.with(id))
                .orElseThrow(() -> new NotFound(
                        "request " + id, "There is no such request", "List them with GET /api/v1/desk/requests"));
        return ceilings.of(request.ask(), day)
                .map(one -> new CostCeilingAnswer(
                        MoneyAnswer.of(one.most()),
                        MoneyAnswer.of(one.left()),
                        one.supportHours(),
                        MoneyAnswer.of(one.serving()),
                        MoneyAnswer.of(one.marginAYear())))
                .orElseThrow(() -> new NotFound(
                        "request " + id,
                        "The policy does not say what a customer may cost",
                        "Add gross_margin and payback_months to the desk's policy"));
    }
}
