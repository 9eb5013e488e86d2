package dev.evenkeel.api.playbooks;

import dev.evenkeel.api.NotFound;
import dev.evenkeel.api.Today;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.playbooks.Blocker;
import dev.evenkeel.playbooks.Inbox;
import dev.evenkeel.playbooks.Item;
import dev.evenkeel.rules.Nearest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `/api/v1/inbox`: the accounts that wait for sellers, and what is said about them.
@Tag(name = "Inbox")
@RestController
@RequestMapping("/api/v1/inbox")
class InboxController {
    private final Inbox inbox;
    private final Today today;

    InboxController(Inbox inbox, Today today) {
        this.inbox = inbox;
        this.today = today;
    }

    record InboxAnswer(LocalDate asOf, List<ItemAnswer> waiting, List<ItemAnswer> later) {}

    /// @param by the name of the person who says it; null for whoever's key it is
    record Word(@Nullable String note, @Nullable String by) {}

    record SnoozeWord(@Nullable LocalDate until, @Nullable String by) {}

    /// @param reason a word of the list of blockers, such as `missing`
    record DisqualifyWord(
            @Nullable String reason,
            @Nullable String note,
            @Nullable String by) {}

    record HandWord(@Nullable String to, @Nullable String by) {}

    @Operation(summary = "What waits for a seller, or for all, the best first")
    @GetMapping
    InboxAnswer list(
            @RequestParam(required = false) @Nullable String seller,
            @RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf) {
        var day = today.or(asOf);
        return new InboxAnswer(
                day,
                inbox.waiting(seller, day).stream().map(ItemAnswer::of).toList(),
                inbox.snoozed(seller, day).stream().map(ItemAnswer::of).toList());
    }

    @Operation(summary = "One entry, with everything that was said")
    @GetMapping("/{id}")
    ItemAnswer one(@PathVariable long id, @RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf) {
        return ItemAnswer.of(inbox.with(id, today.or(asOf)).orElseThrow(() -> none(id)));
    }

    private static NotFound none(long id) {
        return new NotFound("inbox entry " + id, "There is none", "See GET /api/v1/inbox");
    }

    private ItemAnswer known(long id, java.util.function.Supplier<Item> word) {
        if (inbox.with(id).isEmpty()) throw none(id);
        return ItemAnswer.of(word.get());
    }

    private static LocalDate day(@Nullable LocalDate until) {
        if (until == null) throw new Refused("until", "It is missing", "Give a day, such as 2027-03-31");
        return until;
    }

    private static String seller(@Nullable String to) {
        if (to == null) throw new Refused("to", "It is missing", "Give the name of a seller");
        return to;
    }

    private static String who(@Nullable String by, Principal key) {
        return by == null || by.isBlank() ? key.getName() : by.strip();
    }

    @Operation(summary = "It was worked on")
    @PostMapping("/{id}/done")
    ItemAnswer done(@PathVariable long id, @RequestBody Word word, Principal key) {
        return known(id, () -> inbox.done(id, word.note(), who(word.by(), key)));
    }

    @Operation(summary = "It comes back on a day")
    @PostMapping("/{id}/snooze")
    ItemAnswer snooze(@PathVariable long id, @RequestBody SnoozeWord word, Principal key) {
        return known(id, () -> inbox.snooze(id, day(word.until()), who(word.by(), key)));
    }

    @Operation(summary = "It is no case for sales, and why")
    @PostMapping("/{id}/disqualify")
    ItemAnswer disqualify(@PathVariable long id, @RequestBody DisqualifyWord word, Principal key) {
        return known(id, () -> inbox.disqualify(id, reason(word.reason()), word.note(), who(word.by(), key)));
    }

    private static Blocker reason(@Nullable String word) {
        var words = Arrays.stream(Blocker.values())
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .toList();
        if (word == null || !words.contains(word))
            throw new Refused("reason", "`" + word + "` is no reason", Nearest.remedy(word == null ? "" : word, words));
        return Blocker.valueOf(word.toUpperCase(Locale.ROOT));
    }

    @Operation(summary = "Somebody met them")
    @PostMapping("/{id}/met")
    ItemAnswer met(@PathVariable long id, @RequestBody Word word, Principal key) {
        return known(id, () -> inbox.met(id, word.note(), who(word.by(), key)));
    }

    @Operation(summary = "It is won")
    @PostMapping("/{id}/won")
    ItemAnswer won(@PathVariable long id, @RequestBody Word word, Principal key) {
        return known(id, () -> inbox.won(id, word.note(), who(word.by(), key)));
    }

    @Operation(summary = "Give it to another seller")
    @PostMapping("/{id}/hand")
    ItemAnswer hand(@PathVariable long id, @RequestBody HandWord word, Principal key) {
        return known(id, () -> inbox.hand(id, seller(word.to()), who(word.by(), key)));
    }

    @Operation(summary = "Take back what the same person said last")
    @PostMapping("/{id}/take-back")
    ItemAnswer takeBack(@PathVariable long id, @RequestBody Word word, Principal key) {
        return known(id, () -> inbox.takeBack(id, who(word.by(), key)));
    }
}
