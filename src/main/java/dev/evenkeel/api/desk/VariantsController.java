package dev.evenkeel.api.desk;

import dev.evenkeel.api.Today;
import dev.evenkeel.debt.CustomWork;
import dev.evenkeel.debt.CustomWorks;
import dev.evenkeel.debt.Variants;
import dev.evenkeel.desk.DealFacts;
import dev.evenkeel.desk.Policies;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `/api/v1/custom-work/variants`: in how many variants the product is in use.
@Tag(name = "Custom work")
@RestController
class VariantsController {
    private static final String CURRENCY = "USD";

    private final CustomWorks works;
    private final DealFacts facts;
    private final Policies policies;
    private final Today today;

    VariantsController(CustomWorks works, DealFacts facts, Policies policies, Today today) {
        this.works = works;
        this.facts = facts;
        this.policies = policies;
        this.today = today;
    }

    /// @param items numbers of the custom work in it; none for the plain product
    record Variant(List<Integer> items, List<String> customers) {}

    /// @param switches flags, branches and configurations of all items
    /// @param atMost in how many ways the product could behave: two to the power of the switches
    record VariantsAnswer(LocalDate day, int inUse, int switches, BigInteger atMost, List<Variant> variants) {}

    @Operation(summary = "In how many variants the product is in use, and in how many it could be")
    @GetMapping("/api/v1/custom-work/variants")
    VariantsAnswer variants(@RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf) {
        var day = today.or(asOf);
        var customers = facts.revenue(policies.currency().orElse(CURRENCY), day).keySet();
        var found = Variants.of(works.as(day), customers);
        return new VariantsAnswer(
                day,
                found.inUse().size(),
                found.switches(),
                found.atMost(),
                found.inUse().stream()
                        .map(one -> new Variant(
                                one.items().stream().map(CustomWork::id).toList(), one.customers()))
                        .toList());
    }
}
