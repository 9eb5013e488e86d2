package dev.evenkeel.api.capacity;

import dev.evenkeel.api.Today;
import dev.evenkeel.capacity.horizons.Horizons;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `/api/v1/capacity/allocation`: how the planned hours are shared out. The bands are a document of kind `allocation`.
@Tag(name = "Capacity")
@RestController
class AllocationController {
    private final Horizons horizons;
    private final Today today;

    AllocationController(Horizons horizons, Today today) {
        this.horizons = horizons;
        this.today = today;
    }

    /// @param share of the planned hours of all months, 0 to 1
    record Share(
            String horizon,
            String title,
            double share,
            @Nullable Double atLeast,
            @Nullable Double atMost) {}

    /// @param hours by horizon; what no rule claims stands under an empty name
    record Month(YearMonth month, double capacity, Map<String, Double> hours) {}

    /// @param breaches what lies outside its band, in words
    record AllocationAnswer(LocalDate day, List<Share> horizons, List<String> breaches, List<Month> months) {}

    @Operation(summary = "How the planned hours are shared out between now and later")
    @GetMapping("/api/v1/capacity/allocation")
    AllocationAnswer allocation(@RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf) {
        var found = horizons.on(today.or(asOf));
        return new AllocationAnswer(
                found.day(),
                found.horizons().stream()
                        .map(one -> new Share(
                                one.name(), one.title(), found.share(one.name()), one.atLeast(), one.atMost()))
                        .toList(),
                found.breaches(),
                found.months().stream()
                        .map(one -> new Month(one.month(), one.capacity(), one.hours()))
                        .toList());
    }
}
