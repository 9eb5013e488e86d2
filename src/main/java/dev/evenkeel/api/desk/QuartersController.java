package dev.evenkeel.api.desk;

import dev.evenkeel.api.Today;
import dev.evenkeel.desk.Desk;
import dev.evenkeel.desk.Policies;
import dev.evenkeel.desk.quarters.QuarterEnds;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `/api/v1/desk/quarters`: whether quarter-ends let through what calm weeks would not.
@Tag(name = "Desk")
@RestController
class QuartersController {
    private final Desk desk;
    private final Policies policies;
    private final Today today;

    QuartersController(Desk desk, Policies policies, Today today) {
        this.desk = desk;
        this.policies = policies;
        this.today = today;
    }

    /// @param skew late by expected; absent before the last three weeks
    record Quarter(
            LocalDate from,
            LocalDate until,
            int approved,
            int late,
            double expected,
            @Nullable Double skew) {}

    /// @param discount mean, in percent
    /// @param hours median from asking to the decision
    record Side(
            int asked,
            int approved,
            @Nullable Double discount,
            @Nullable Double hours,
            int shortcuts) {
        static Side of(QuarterEnds.Side side) {
            return new Side(
                    side.asked(), side.approved(), known(side.discount()), known(side.hours()), side.shortcuts());
        }
    }

    record Seller(
            String name,
            int approved,
            int late,
            double expected,
            @Nullable Double skew) {}

    /// @param skew approvals in the last three weeks by those expected (F68); absent where none was expected
    /// @param byChance how likely so many or more would be late by chance alone
    /// @param skewed whether that is clearly more than its share
    record QuarterEndsAnswer(
            LocalDate day,
            @Nullable Double skew,
            double byChance,
            boolean skewed,
            List<Quarter> quarters,
            List<Integer> approvalsByWeek,
            Side lastThreeWeeks,
            Side before,
            List<Seller> sellers) {}

    @Operation(summary = "Approvals in the last three weeks of quarters against the others")
    @GetMapping("/api/v1/desk/quarters")
    QuarterEndsAnswer quarters(@RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf) {
        var day = today.or(asOf);
        var found = QuarterEnds.of(desk.as(day), policies.yearStarts(), day);
        return new QuarterEndsAnswer(
                day,
                found.skew(),
                found.byChance(),
                found.isSkewed(),
                found.quarters().stream()
                        .map(one -> new Quarter(
                                one.from(), one.end(), one.approved(), one.late(), one.expected(), one.skew()))
                        .toList(),
                found.weeks(),
                Side.of(found.rush()),
                Side.of(found.calm()),
                found.sellers().stream()
                        .map(one ->
                                new Seller(one.name(), one.approved(), one.late(), one.expected(), known(one.skew())))
                        .toList());
    }

    private static @Nullable Double known(double number) {
        return Double.isNaN(number) ? null : Double.valueOf(number);
    }
}
