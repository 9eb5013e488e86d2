package dev.evenkeel.api.subjects;

import dev.evenkeel.accounts.Merges;
import dev.evenkeel.activity.Grain;
import dev.evenkeel.api.Today;
import dev.evenkeel.foundation.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Says that two are one, and takes it back.
@Tag(name = "Merges")
@RestController
class MergesController {
    private final Today today;
    private final Merges merges;
    private final Subjects subjects;
    private final MergedSubjects merged;

    MergesController(Today today, Merges merges, Subjects subjects, MergedSubjects merged) {
        this.today = today;
        this.merges = merges;
        this.subjects = subjects;
        this.merged = merged;
    }

    /// @param into key of the one that stands for both from then on
    record Target(@Nullable String into) {}

    @Operation(summary = "Say that this account and another are one")
    @PostMapping(Address.ACCOUNTS + "/{key}/merge")
    @ResponseStatus(HttpStatus.CREATED)
    MergeAnswer mergeAccount(@PathVariable String key, @RequestBody Target target, Principal who) {
        int from = subjects.account(key, today.or(null)).id();
        int into = subjects.account(into(target), today.or(null)).id();
        return answer(Grain.ACCOUNT, into, merges.mergeAccounts(from, into, who.getName()));
    }

    @Operation(summary = "Say that this person and another are one")
    @PostMapping(Address.PEOPLE + "/{key}/merge")
    @ResponseStatus(HttpStatus.CREATED)
    MergeAnswer mergePerson(@PathVariable String key, @RequestBody Target target, Principal who) {
        int from = subjects.person(key, today.or(null)).id();
        int into = subjects.person(into(target), today.or(null)).id();
        return answer(Grain.PERSON, into, merges.mergePeople(from, into, who.getName()));
    }

    @Operation(summary = "Part what was merged")
    @DeleteMapping("/api/v1/merges/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void undo(@PathVariable int id, Principal who) {
        merges.undo(id, who.getName());
    }

    private MergeAnswer answer(Grain grain, int into, int id) {
        return merged.of(grain, into, today.or(null)).stream()
                .filter(merge -> merge.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private static String into(Target target) {
        if (target.into() != null) return target.into();
        throw new Refused("into", "It is missing", "Name the key of the one that shall stand for both");
    }
}
