package dev.evenkeel.api.catalogue;

import dev.evenkeel.api.Today;
import dev.evenkeel.catalogue.Capabilities;
import dev.evenkeel.catalogue.Weighing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `/api/v1/fits`: what a deal needs, weighed against the catalogue.
@Tag(name = "Fit of a deal")
@RestController
@RequestMapping("/api/v1/fits")
class FitsController {
    private final Capabilities capabilities;
    private final Today today;

    FitsController(Capabilities capabilities, Today today) {
        this.capabilities = capabilities;
        this.today = today;
    }

    record FitQuestion(@Nullable List<NeedQuestion> needs) {}

    /// Weighs needs against the catalogue of a day. Saves nothing.
    @Operation(summary = "How needs fit the catalogue of a day")
    @PostMapping("/weigh")
    FitAnswer weigh(
            @RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf,
            @RequestBody FitQuestion question) {
        var needs = NeedQuestion.read(question.needs());
        return FitAnswer.of(new Weighing(capabilities.on(today.or(asOf))).weigh(needs));
    }
}
