package dev.evenkeel.api.capacity;

import dev.evenkeel.api.Today;
import dev.evenkeel.capacity.Review;
import dev.evenkeel.capacity.Reviews;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.promises.ScarceHours;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `/api/v1/capacity/review`: demand against capacity, and what could be done about what is missing.
@Tag(name = "Capacity")
@RestController
class ReviewController {
    private static final int MOST = 24;

    private final Reviews reviews;
    private final ScarceHours hours;
    private final Today today;

    ReviewController(Reviews reviews, ScarceHours hours, Today today) {
        this.reviews = reviews;
        this.hours = hours;
        this.today = today;
    }

    /// @param there what may be counted on at P85, less reserves
    /// @param left of all months up to its end; below zero more is asked for than there is
    record Line(YearMonth month, String skill, double there, double promised, double hoped, double left) {
        static Line of(Review.Line line) {
            return new Line(line.month(), line.skill(), line.there(), line.promised(), line.hoped(), line.left());
        }
    }

    /// @param sort work, soft or hard
    record Freed(String key, String sort, String label, String whom, String firmness, double hours) {
        static Freed of(Review.Freed one) {
            var what = one.commitment();
            return new Freed(
                    what.key(),
                    what.sort().name().toLowerCase(java.util.Locale.ROOT),
                    what.label(),
                    what.whom(),
                    what.firmness().word(),
                    one.hours());
        }
    }

    /// @param anHour value a year by the hours of the skill
    record Paid(long promise, String account, String what, double hours, BigDecimal anHour, String currency) {
        static Paid of(ScarceHours.Paid one) {
            return new Paid(
                    one.promise().id(),
                    one.promise().account(),
                    one.promise().thing(),
                    one.hours(),
                    one.anHour().amount(),
                    one.anHour().currency());
        }
    }

    /// @param decline what is not promised yet, the least firm first, until enough is free
    /// @param later until when that could wait instead; absent where there is no room for it
    /// @param people who would have to come at once
    /// @param price promises that take these hours, the least paid for first
    record Gap(
            YearMonth month,
            String skill,
            double missing,
            List<Freed> decline,
            @Nullable LocalDate later,
            double people,
            List<Paid> price) {}

    record ReviewAnswer(LocalDate day, List<Line> lines, List<Gap> gaps) {}

    @Operation(summary = "Demand against capacity by month and skill, with what could be done about what is missing")
    @GetMapping("/api/v1/capacity/review")
    ReviewAnswer review(
            @RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf,
            @RequestParam(defaultValue = "6") int months) {
        if (months < 1 || months > MOST) throw new Refused("months", months + " is out of range", "Give 1 to " + MOST);
        var found = reviews.on(today.or(asOf), months);
        return new ReviewAnswer(
                found.day(),
                found.lines().stream().map(Line::of).toList(),
                found.gaps().stream().map(gap -> gap(gap, found.day())).toList());
    }

    private Gap gap(Review.Gap gap, LocalDate day) {
        var line = gap.line();
        return new Gap(
                line.month(),
                line.skill(),
                gap.missing(),
                gap.decline().stream().map(Freed::of).toList(),
                gap.later(),
                gap.people(),
                hours.until(line.last(), line.skill(), day).stream()
                        .map(Paid::of)
                        .toList());
    }
}
