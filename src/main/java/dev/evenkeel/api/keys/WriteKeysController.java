package dev.evenkeel.api.keys;

import dev.evenkeel.api.NotFound;
import dev.evenkeel.api.Today;
import dev.evenkeel.intake.NewWriteKey;
import dev.evenkeel.intake.WriteKey;
import dev.evenkeel.intake.WriteKeys;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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

/// `/api/v1/write-keys`: who may send events.
@Tag(name = "Keys")
@RestController
@RequestMapping("/api/v1/write-keys")
class WriteKeysController {
    private final WriteKeys keys;
    private final Today today;

    WriteKeysController(WriteKeys keys, Today today) {
        this.keys = keys;
        this.today = today;
    }

    /// @param name what will send with it; the `source` of its events
    record Wanted(@Nullable String name) {}

    record Item(
            long id,
            String name,
            String hint,
            Instant createdAt,
            String createdBy,
            @Nullable Instant revokedAt,
            @Nullable String revokedBy) {
        static Item of(WriteKey key) {
            return new Item(
                    key.id(),
                    key.name(),
                    key.hint(),
                    key.createdAt(),
                    key.createdBy(),
                    key.revokedAt(),
                    key.revokedBy());
        }
    }

    @Operation(summary = "Write keys, as they stood at the end of a day")
    @GetMapping
    List<Item> all(@RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf) {
        var moment = Today.after(today.or(asOf));
        return keys.list().stream()
                .flatMap(key -> key.asOf(moment).stream())
                .map(Item::of)
                .toList();
    }

    @Operation(summary = "Make a write key, shown this once")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    NewWriteKey create(@RequestBody Wanted wanted, Principal who) {
        return keys.create(Objects.requireNonNullElse(wanted.name(), ""), who.getName());
    }

    @Operation(summary = "End a write key at once")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable long id, Principal who) {
        if (keys.list().stream().noneMatch(key -> key.id() == id && key.active()))
            throw new NotFound(
                    "write key " + id, "There is no working key of this id", "List them with GET /api/v1/write-keys");
        keys.revoke(id, who.getName());
    }
}
