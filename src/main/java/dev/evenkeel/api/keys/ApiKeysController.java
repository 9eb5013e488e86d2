package dev.evenkeel.api.keys;

import dev.evenkeel.access.ApiKey;
import dev.evenkeel.access.ApiKeys;
import dev.evenkeel.access.Scope;
import dev.evenkeel.api.NotFound;
import dev.evenkeel.api.Today;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// `/api/v1/keys`: who may use the interface.
@Tag(name = "Keys")
@RestController
@RequestMapping("/api/v1/keys")
class ApiKeysController {
    private final ApiKeys keys;
    private final Today today;

    ApiKeysController(ApiKeys keys, Today today) {
        this.keys = keys;
        this.today = today;
    }

    /// @param scopes some of `read`, `write`, `admin`
    record Wanted(@Nullable String name, @Nullable List<String> scopes) {}

    /// @param key the key itself, shown this once
    record Created(Item about, String key) {}

    record Item(
            long id,
            String name,
            String hint,
            List<String> scopes,
            Instant createdAt,
            String createdBy,
            @Nullable Instant revokedAt,
            @Nullable String revokedBy) {
        static Item of(ApiKey key) {
            return new Item(
                    key.id(),
                    key.name(),
                    key.hint(),
                    key.scopes().stream().sorted().map(Scope::word).toList(),
                    key.createdAt(),
                    key.createdBy(),
                    key.revokedAt(),
                    key.revokedBy());
        }
    }

    @Operation(summary = "API keys, as they stood at the end of a day")
    @GetMapping
    List<Item> all(@RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf) {
        var moment = Today.after(today.or(asOf));
        return keys.list().stream()
                .flatMap(key -> key.asOf(moment).stream())
                .map(Item::of)
                .toList();
    }

    @Operation(summary = "Make an API key, shown this once")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Created create(@RequestBody Wanted wanted, Principal who) {
        var words = Objects.requireNonNullElse(wanted.scopes(), List.<String>of());
        var scopes = words.stream().map(Scope::of).collect(Collectors.toSet());
        var created = keys.create(Objects.requireNonNullElse(wanted.name(), ""), scopes, who.getName());
        return new Created(Item.of(created.about()), created.key());
    }

    @Operation(summary = "End an API key at once")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable long id, Principal who) {
        if (keys.revoke(id, who.getName()).isEmpty())
            throw new NotFound(
                    "API key " + id, "There is no working key of this id", "List them with GET /api/v1/keys");
    }
}
