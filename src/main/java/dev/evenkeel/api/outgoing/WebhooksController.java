package dev.evenkeel.api.outgoing;

import dev.evenkeel.api.Today;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.webhooks.Endpoint;
import dev.evenkeel.webhooks.Webhooks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// `/api/v1/webhooks`: where events are sent to, by Standard Webhooks.
@Tag(name = "Outgoing")
@RestController
@RequestMapping("/api/v1/webhooks")
class WebhooksController {
    private final Webhooks webhooks;
    private final Today today;

    WebhooksController(Webhooks webhooks, Today today) {
        this.webhooks = webhooks;
        this.today = today;
    }

    /// @param types of the events that it is sent; all if empty
    record Wanted(@Nullable String url, @Nullable List<String> types) {}

    /// @param reason why it was switched off, where a reason was given
    record Item(
            long id,
            String url,
            List<String> types,
            Instant madeAt,
            String madeBy,
            boolean working,
            @Nullable String reason) {
        static Item of(Endpoint endpoint) {
            return new Item(
                    endpoint.id(),
                    endpoint.url(),
                    endpoint.types(),
                    endpoint.madeAt(),
                    endpoint.madeBy(),
                    endpoint.working(),
                    endpoint.reason());
        }
    }

    /// @param types all there are
    record Listed(List<Item> items, List<String> types) {}

    /// @param secret to check signatures with; it is told this once
    record Made(Item endpoint, String secret) {}

    @Operation(summary = "Endpoints, newest first, and the types of events there are")
    @GetMapping
    Listed list(@RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf) {
        return new Listed(webhooks.list(today.or(asOf)).stream().map(Item::of).toList(), Webhooks.TYPES);
    }

    @Operation(summary = "Send events to an endpoint")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Made add(@RequestBody Wanted wanted, Principal who) {
        if (wanted.url() == null) throw new Refused("url", "It is missing", "Write https://host/path");
        var made = webhooks.add(wanted.url(), wanted.types() == null ? List.of() : wanted.types(), who.getName());
        return new Made(Item.of(made.endpoint()), made.secret());
    }

    @Operation(summary = "Send an event of the type test to an endpoint")
    @PostMapping("/{id}/test")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void test(@PathVariable long id, Principal who) {
        webhooks.test(id, who.getName());
    }

    @Operation(summary = "Send nothing more to an endpoint")
    @PostMapping("/{id}/off")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void off(@PathVariable long id, Principal who) {
        webhooks.switchOff(id, who.getName(), null);
    }

    @Operation(summary = "Send events to an endpoint again")
    @PostMapping("/{id}/on")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void on(@PathVariable long id, Principal who) {
        webhooks.switchOn(id, who.getName());
    }
}
